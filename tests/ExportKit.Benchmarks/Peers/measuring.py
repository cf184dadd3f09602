"""Whole runs of programs, each in processes of its own: wall and processor time, and the peak memory of all its processes."""

import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import time

PATIENCE = 180
SAMPLE = 0.001


class Failed(Exception):
    """The program ended with another code than 0, or wrote nothing."""


class Program:
    """A program to be measured."""

    def __init__(self, name, does, command, output=None, environment=None, group=''):
        self.name, self.does, self.group = name, does, group
        self.command, self.output = [str(word) for word in command], output
        self.environment = dict(os.environ) | (environment or {})
        self.walls, self.cores, self.memory, self.problem = [], [], 0.0, None

    @property
    def median(self):
        return statistics.median(self.walls)

    @property
    def least(self):
        return min(self.walls)

    @property
    def core(self):
        return statistics.median(self.cores)

    def start(self, command, errors):
        return subprocess.Popen(
            command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True)

    def check(self, code, errors):
        if code != 0:
            errors.seek(0)
            lines = errors.read().decode('utf-8', 'replace').strip().splitlines()
            raise Failed(f'it ends with {code}: {lines[-1][:200] if lines else "and says nothing"}')
        if self.output and not (os.path.exists(self.output) and os.path.getsize(self.output)):
            raise Failed('it wrote nothing')

    def fresh(self):
        if self.output and os.path.exists(self.output):
            os.remove(self.output)

    def run(self, keeps, scratch):
        """One run by the clock."""
        self.fresh()
        with open(scratch / 'errors', 'w+b') as errors:
            before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            process = self.start(self.command, errors)
            try:
                code = process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                end(process)
                raise Failed(f'it took longer than {PATIENCE} s') from None
            took, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
            self.check(code, errors)
        if keeps:
            self.walls.append(took)
            self.cores.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    def run_for_memory(self, scratch):
        """One run by memory, not by the clock: the largest process by what the system counted, all together by samples."""
        self.fresh()
        counted = scratch / 'memory'
        with open(scratch / 'errors', 'w+b') as errors:
            process = self.start([shutil.which('time'), '-q', '-f', '%M', '-o', str(counted), *self.command], errors)
            together, begun = 0, time.monotonic()
            while process.poll() is None:
                together = max(together, memory_below(process.pid))
                if time.monotonic() - begun > PATIENCE:
                    end(process)
                    raise Failed(f'it took longer than {PATIENCE} s')
                time.sleep(SAMPLE)
            self.check(process.returncode, errors)
        largest = int(pathlib.Path(counted).read_text().split()[-1]) / 1024
        self.memory = max(self.memory, largest, together / 1024)


def end(process):
    """Ends a program and all that it started, which have a session of their own."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def memory_below(root):
    """What the processes below one take together, in KiB: of pages that several share, each has its part. One alone is counted better
    by the system, which misses no peak."""
    children = below(root)
    return sum(map(proportional, children)) if len(children) > 1 else 0


def below(root):
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        try:
            for thread in os.listdir(f'/proc/{process}/task'):
                with open(f'/proc/{process}/task/{thread}/children', encoding='ascii') as children:
                    waiting.extend(numbers := [int(number) for number in children.read().split()])
                    found.extend(numbers)
        except OSError:
            # It has ended meanwhile.
            pass
    return found


def proportional(process):
    try:
        with open(f'/proc/{process}/smaps_rollup', encoding='ascii') as lines:
            return next((int(line.split()[1]) for line in lines if line.startswith('Pss:')), 0)
    except OSError:
        return 0


def measure(programs, rounds, memory_rounds, scratch, say):
    """Measures programs in turns, so that a machine that slows down slows all of them. The first round warms up. One that fails is left
    out from there on, with its reason."""
    for turn in range(rounds + 1):
        say(f'round {turn} of {rounds}' if turn else 'warming up')
        attempt(programs, lambda program, keeps=turn > 0: program.run(keeps, scratch))
    say('memory')
    for _ in range(memory_rounds):
        attempt(programs, lambda program: program.run_for_memory(scratch))


def attempt(programs, run):
    for program in programs:
        if program.problem is None:
            try:
                run(program)
            except (Failed, OSError) as problem:
                program.problem = str(problem)
