# name -> module; imported when first used
_lazy_names = dict(RunConfig='config', fit='loop', evaluate='evaluation')


def __getattr__(name):
    if name not in _lazy_names:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from importlib import import_module

    return getattr(import_module(f'{__name__}.{_lazy_names[name]}'), name)
