"""Samples a second of PyTorch on the network of TrainingBenchmark: batch 128, Adam, one thread.

Needs python3-torch and libopenblas0-pthread of Debian (without the latter its matrix products are a hundred times slower).
OPENBLAS_CORETYPE and OPENBLAS_L2_SIZE are taken away: they slow OpenBLAS down. A pruned network is a dense one times
its masks after every step, as PyTorch users do it.
"""
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ.pop("OPENBLAS_CORETYPE", None)
os.environ.pop("OPENBLAS_L2_SIZE", None)
import torch

SIZES = [10, 400, 400, 400, 16, 7]
BATCH = 128
ROWS = 200_000
SECONDS = 2.0
ROUNDS = 5


def network():
    layers = []
    for i, (inputs, outputs) in enumerate(zip(SIZES, SIZES[1:])):
        linear = torch.nn.Linear(inputs, outputs)
        torch.nn.init.normal_(linear.weight, 0, 0.2)
        torch.nn.init.zeros_(linear.bias)
        layers += [linear] if i == len(SIZES) - 2 else [linear, torch.nn.Tanh()]
    return torch.nn.Sequential(*layers)


def prune(model, sparsity):
    weights = [p for p in model.parameters() if p.dim() == 2]
    masks = [(torch.rand_like(w) >= sparsity).float() for w in weights]
    return list(zip(weights, masks))


def step(model, adam, masks, inputs, outputs):
    rows = torch.randint(0, ROWS, (BATCH,))
    adam.zero_grad()
    torch.nn.functional.mse_loss(model(inputs[rows]), outputs[rows]).backward()
    adam.step()
    with torch.no_grad():
        for weight, mask in masks:
            weight.mul_(mask)


def samples_per_second(sparsity):
    model = network()
    masks = prune(model, sparsity) if sparsity > 0 else []
    adam = torch.optim.Adam(model.parameters(), lr=5e-4, eps=1e-8)
    inputs = torch.rand(ROWS, SIZES[0]) - 0.5
    outputs = torch.rand(ROWS, SIZES[-1]) - 0.5
    rates = []
    for _ in range(ROUNDS + 1):
        done, start, cpu = 0, time.perf_counter(), time.process_time()
        while time.perf_counter() - start < SECONDS:
            step(model, adam, masks, inputs, outputs)
            done += BATCH
        rates.append((done / (time.perf_counter() - start), done / (time.process_time() - cpu)))
    return [max(column) for column in zip(*rates[1:])]


torch.set_num_threads(1)
torch.manual_seed(1)
torch.set_flush_denormal(True)
for sparsity in [float(a) for a in sys.argv[1:]] or [0.0, 0.93]:
    wall, cpu = samples_per_second(sparsity)
    print(f"PyTorch {torch.__version__}, sparsity {sparsity}: {wall:.0f} samples/s, {cpu:.0f} per CPU second")
