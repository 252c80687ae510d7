"""Our general census beside igraph's motifs_randesu, on one scale-free graph, in one run: times and every count.

    python3 procedures/benchmarks/igraph_census.py [--vertices 100000] [--size 3] [--seconds 600]

Needs python3-igraph of Debian and the built application. Every step is a process of its own: seconds of processor
(user and system) and most memory are those of the whole process, with the start of the JVM or of Python and with reading
the edge list; "call" is the time of igraph's call alone. Size 3 is the census of 13 triads, size 4 that of the 199 classes
of four. igraph is ended after --seconds. Ends with 1 where both ran and any count differs.
"""
import argparse
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "procedures/benchmarks/target/benchmarks.jar"
MOTIFBASE = ROOT / "queries/target/motifbase/bin/motifbase"


def run(name, command, seconds=None):
    """Output of a process, or None where it took too long; prints what it took."""
    with tempfile.TemporaryFile() as out:
        begun = time.monotonic()
        process = subprocess.Popen(command, stdout=out)
        if seconds:
            signal.signal(signal.SIGALRM, lambda *_: process.kill())
            signal.alarm(seconds)
        _, status, used = os.wait4(process.pid, 0)
        signal.alarm(0)
        wall = time.monotonic() - begun
        print(f"{name}: {used.ru_utime + used.ru_stime:.2f} s of processor, {wall:.2f} s,"
              f" {used.ru_maxrss / 2**20:.2f} GiB" + (", not finished" if status else ""), flush=True)
        out.seek(0)
        return None if status else out.read().decode()


TRIADS = {
    "021D": "01 02", "021U": "02 12", "021C": "01 12", "111D": "01 10 21", "111U": "01 10 12", "030T": "01 02 12",
    "030C": "01 12 20", "201": "01 10 12 21", "120D": "01 02 12 21", "120U": "01 10 02 12", "120C": "01 12 02 20",
    "210": "01 02 20 12 21", "300": "01 10 02 20 12 21",
}


def least_code(size, edges):
    """The least number, over all orders of the vertices, whose bit size * i + j is the connection i -> j."""
    return min(sum(1 << (size * order[i] + order[j]) for i, j in edges)
               for order in itertools.permutations(range(size)))


def name(size, edges):
    """Our name of a connected class: the MAN label of a triad, the least code of four vertices."""
    code = least_code(size, edges)
    if size == 4:
        return f"m{code}"
    return next(label for label, ends in TRIADS.items()
                if least_code(3, [(int(end[0]), int(end[1])) for end in ends.split()]) == code)


def count_by_igraph(edges, size):
    import igraph
    graph = igraph.Graph.Read_Edgelist(edges, directed=True)
    begun = time.process_time()
    counts = graph.motifs_randesu(size=size)
    seconds = time.process_time() - begun
    motifs = {}
    for number, count in enumerate(counts):
        if count == count:
            shape = igraph.Graph.Isoclass(size, number, directed=True)
            motifs[name(size, shape.get_edgelist())] = int(count)
    print(json.dumps({"version": igraph.__version__, "call": seconds, "motifs": motifs}))


def compare(ours, theirs):
    different = {m: (ours.get(m), c) for m, c in theirs.items() if ours.get(m) != c}
    print(f"{len(theirs)} classes, {sum(theirs.values()):,} subgraphs, "
          + (f"different: {different}" if different else "every count equal"))
    return 1 if different else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--vertices", type=int, default=100_000)
    parser.add_argument("--size", type=int, choices=[3, 4], default=3)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--count", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.count:
        count_by_igraph(asked.count, asked.size)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        edges = f"{folder}/scale-free.edges"
        subprocess.run(["java", "-cp", JAR, "io.motifbase.benchmarks.ScaleFree", str(asked.vertices), edges], check=True)
        definition = ["--definition", "triads"] if asked.size == 3 else []
        ours = run("motifbase, whole command", [MOTIFBASE, "census", edges, "--json", *definition])
        theirs = run("igraph, whole process", [sys.executable, __file__, "--count", edges, "--size", str(asked.size)],
                     asked.seconds)
        if ours is None or theirs is None:
            return 1 if ours is None else 0
        theirs = json.loads(theirs)
        print(f"igraph {theirs['version']}, call: {theirs['call']:.2f} s of processor")
        return compare(json.loads(ours)["motifs"], theirs["motifs"])


if __name__ == "__main__":
    sys.exit(main())
