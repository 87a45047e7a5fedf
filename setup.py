"Packaging from settings.ini, the file that nbdev reads too."

import shlex
from configparser import ConfigParser
from setuptools import find_packages, setup

config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
cfg = config['DEFAULT']
extras = {
    k: shlex.split(cfg[f'{k}_requirements']) for k in ('dev', 'qm9', 'md', 'parity', 'aggregators', 'browser', 'cormorant', 'ground', 'scale')
}

setup(
    name=cfg['lib_name'],
    version=cfg['version'],
    description=cfg['description'],
    keywords=cfg['keywords'],
    license=cfg['license'].upper(),
    author=cfg['author'],
    author_email=cfg['author_email'],
    url=cfg['git_url'],
    long_description=open('README.md', encoding='utf-8').read(),
    long_description_content_type='text/markdown',
    packages=find_packages(include=[f"{cfg['lib_name']}*"]),
    include_package_data=True,
    package_data={cfg['lib_name']: ['mini/*', 'assets/*', 'pretrained/*']},
    license_files=['LICENSE', 'NOTICE'],
    python_requires=f">={cfg['min_python']}",
    install_requires=shlex.split(cfg['requirements']),
    extras_require=extras,
    entry_points={
        'console_scripts': shlex.split(cfg['console_scripts']),
        'nbdev': [f"{cfg['lib_name']}={cfg['lib_name']}._modidx:d"],
    },
    classifiers=[
        'Development Status :: 3 - Alpha',
        'Intended Audience :: Science/Research',
        'Programming Language :: Python :: 3',
    ],
    zip_safe=False,
)
