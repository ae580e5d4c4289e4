# SPDX-License-Identifier: MIT
"""The NDJSON stream of the command: documents in, answers out."""
import json
import subprocess


def check(program, documents, *options):
    """One answer a document, in order. A document has `text` and perhaps `date`."""
    lines = [json.dumps(dict(document, id=i), ensure_ascii=False)
             for i, document in enumerate(documents)]
    done = subprocess.run([program, "check", "--input", "ndjson", "--format", "ndjson", *options],
                          input=("\n".join(lines) + "\n").encode(), capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"status {done.returncode}: {done.stderr.decode()[:500]}")
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if [answer["id"] for answer in answers] != list(range(len(documents))):
        raise SystemExit(f"{len(documents)} lines in, {len(answers)} out, or out of order")
    return answers
