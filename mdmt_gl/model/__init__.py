from . import weights  # gives `MDMTGL` its `save`, `from_pretrained` and `calibration`
