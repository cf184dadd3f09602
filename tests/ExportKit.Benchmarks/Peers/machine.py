"""The machine that was measured on."""

import datetime
import os
import pathlib
import platform
import re


def machine():
    """Names and values, in the order in which they are shown."""
    memory = int(re.search(r'MemTotal:\s+(\d+)', pathlib.Path('/proc/meminfo').read_text())[1]) / 1048576
    cpu = re.search(r'model name\s*:\s*(.*)', pathlib.Path('/proc/cpuinfo').read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path('/etc/os-release').read_text())
    load = ' '.join(f'{value:.2f}' for value in os.getloadavg())
    return {
        'processor': cpu[1] if cpu else platform.machine(),
        'cores': str(len(os.sched_getaffinity(0))),
        'memory': f'{memory:.0f} GiB',
        'system': f'{system[1] if system else platform.system()}, Linux {platform.release()}',
        'load before': load,
        'date': datetime.datetime.now(datetime.UTC).date().isoformat(),
    }
