#!/usr/bin/env python3
"""Writes a random layered network as an edge list and its layers file, for timing on networks of any size.

Every neuron but those of the last layer has DEGREE targets in the next one, a uniform choice. The same arguments give the same
files. Usage: layered_edges.py LAYERS NEURONS DEGREE SEED OUT, which writes OUT.edges and OUT.layers.
"""
import random
import sys


def main(layers: int, neurons: int, degree: int, seed: int, out: str) -> None:
    draw = random.Random(seed)
    with open(out + ".layers", "w", encoding="ascii") as file:
        for neuron in range(layers * neurons):
            file.write(f"{neuron} {neuron // neurons}\n")
    with open(out + ".edges", "w", encoding="ascii") as file:
        for neuron in range((layers - 1) * neurons):
            first = (neuron // neurons + 1) * neurons
            for target in sorted(draw.sample(range(neurons), degree)):
                file.write(f"{neuron} {first + target}\n")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*(int(word) for word in sys.argv[1:5]), sys.argv[5])
