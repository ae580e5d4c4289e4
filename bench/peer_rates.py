#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rate book's work in Python. usage: peer_rates.py csv FILE | decimal"""
import csv
import decimal
import sys
import time


def report(start, count):
    print(time.process_time_ns() - start[0], time.perf_counter_ns() - start[1], count)


def now():
    return time.process_time_ns(), time.perf_counter_ns()


def load(path):
    start = now()
    with open(path, newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        book = {row[0]: {code: decimal.Decimal(cell)
                         for code, cell in zip(head[1:], row[1:]) if code and cell != "N/A"}
                for row in rows}
    report(start, 1)
    assert len(book) > 1000


def convert():
    """Amount in USD to CNY over the euro, to the cent, as text."""
    context = decimal.Context(prec=40, rounding=decimal.ROUND_HALF_EVEN)
    usd, cny = decimal.Decimal("1.0466"), decimal.Decimal("7.5881")
    amounts = [decimal.Decimal(f"{i * 7919}.{i % 100:02}") for i in range(1, 50001)]
    cent = decimal.Decimal("0.01")
    start = now()
    for amount in amounts:
        str(context.quantize(context.divide(context.multiply(amount, cny), usd), cent))
    report(start, len(amounts))


if __name__ == "__main__":
    if sys.argv[1] == "csv":
        load(sys.argv[2])
    else:
        convert()
