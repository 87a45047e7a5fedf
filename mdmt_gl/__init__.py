__version__ = "0.2.0"

# name -> module; imported when first used, so that `import mdmt_gl` costs nothing
_lazy_names = dict(MDMTGL='model.model', fit='training.loop', predict='use.predict', load_data='data.loading')


def __getattr__(name):
    if name not in _lazy_names:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from importlib import import_module

    return getattr(import_module(f'{__name__}.{_lazy_names[name]}'), name)


def __dir__():
    return sorted([*globals(), *_lazy_names])
