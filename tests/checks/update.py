#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: update.py FXCHECK
`fxcheck rates update` against a real server on the loopback: what it takes, what it refuses,
and that the table at hand survives whatever happens. Test names bear the numbers of the bad
inputs that they stand for."""
import gzip
import http.server
import io
import os
import resource
import shutil
import signal
import ssl
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import unittest.mock
import zipfile

PROGRAM = ""
HEAD = "date,base,quote,rate\n"


def table(*rates):
    """The long form of (day, rate) of EUR/USD."""
    return (HEAD + "".join(f"{day},EUR,USD,{rate}\n" for day, rate in rates)).encode()


OLD = table(("2025-02-24", "1.0466"), ("2025-02-25", "1.0497"))
NEW = table(("2025-02-24", "1.0466"), ("2025-02-25", "1.0497"), ("2025-02-26", "1.0500"))


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers with what the test has put into server.answer, a function of the handler."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.requests.append(dict(self.headers))
        try:
            self.server.answer(self)
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.close_connection = True

    def send(self, body, status=200, length=None, kind="text/csv", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Case(unittest.TestCase):
    """A server, a home folder, and a source `bank` that the configuration names."""

    def setUp(self):
        self.home = tempfile.mkdtemp()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.requests = []
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/rates.csv"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.configure(f"bank {self.url}\n")
        self.folder = f"{self.home}/.local/share/fxcheck/rates"
        self.file = f"{self.folder}/bank.txt"

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.home)

    def configure(self, text):
        os.makedirs(f"{self.home}/.config/fxcheck", exist_ok=True)
        with open(f"{self.home}/.config/fxcheck/rates.conf", "w") as file:
            file.write(text)

    def environment(self):
        env = {key: value for key, value in os.environ.items()
               if not key.startswith(("XDG_", "FXCHECK_")) and "proxy" not in key.lower()}
        return {**env, "HOME": self.home}

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, "rates", *arguments], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment(), **options)

    def run_rates(self, *arguments, **options):
        with self.start(*arguments, **options) as process:
            out, error = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out, error)

    def update(self, answer, *arguments, name="bank", **options):
        if isinstance(answer, bytes):
            body = answer
            answer = lambda handler: handler.send(body)
        self.server.answer = answer
        return self.run_rates("update", name, *arguments, **options)

    def expect(self, done, *words):
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        for word in words:
            self.assertIn(word, done.stdout.decode())

    def content(self):
        with open(self.file, "rb") as file:
            return file.read()

    def refuse(self, answer, *words, arguments=()):
        """With OLD at hand the answer is refused in one message, and the table stays."""
        self.expect(self.update(OLD))
        before = self.content()
        done = self.update(answer, *arguments)
        self.assertEqual(done.returncode, 2, done.stdout.decode())
        self.assertEqual(done.stdout, b"")
        for word in words:
            self.assertIn(word, done.stderr.decode())
        self.assertEqual(self.content(), before)
        self.assertEqual(sorted(os.listdir(self.folder)),
                         [".bank.state", ".lock", "bank.txt"])


class Taken(Case):
    def test_the_first_edition(self):
        done = self.update(OLD)
        self.expect(done, "bank: 2025-02-24 to 2025-02-25, 1 series, 2 rates more; ",
                    self.file)
        self.assertEqual(done.stderr, b"")
        self.assertTrue(self.content().startswith(b"fxcheck-rates 1\nsource bank\n"))
        done = self.run_rates("show", "bank")
        self.expect(done, f"file    {self.file}")

    def test_the_next_edition(self):
        self.expect(self.update(OLD))
        self.expect(self.update(NEW), "1 rate more")
        self.assertIn(b"\n2025-02-26\t1.0500\n", self.content())

    def test_zeros_at_the_end_are_no_change(self):
        self.expect(self.update(OLD))
        self.expect(self.update(table(("2025-02-24", "1.04660"), ("2025-02-25", "1.0497"))),
                    "0 rates more")

    def test_packed(self):
        self.expect(self.update(gzip.compress(OLD)))
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("../x.csv", NEW)
        self.expect(self.update(archive.getvalue()), "1 rate more")

    def test_not_modified(self):
        tag = {"ETag": '"one"', "Last_Modified": "Tue, 25 Feb 2025 15:00:00 GMT"}
        self.expect(self.update(lambda handler: handler.send(OLD, **tag)))
        self.assertNotIn("If-None-Match", self.server.requests[-1])
        before = os.stat(self.file)
        done = self.update(lambda handler: handler.send(b"", status=304))
        self.expect(done, "not changed")
        self.assertEqual(self.server.requests[-1]["If-None-Match"], '"one"')
        self.assertEqual(self.server.requests[-1]["If-Modified-Since"],
                         "Tue, 25 Feb 2025 15:00:00 GMT")
        self.assertEqual(os.stat(self.file).st_ino, before.st_ino)

    def test_no_condition_without_the_table(self):
        send = lambda handler: handler.send(OLD, ETag='"one"')
        self.expect(self.update(send))
        os.unlink(self.file)
        self.expect(self.update(send), "2 rates more")
        self.assertNotIn("If-None-Match", self.server.requests[-1])
        with open(self.file, "wb") as file:
            file.write(table(("2025-02-24", "1.0466")))
        self.expect(self.update(send), "1 rate more")
        self.assertNotIn("If-None-Match", self.server.requests[-1])

    def test_a_redirection(self):
        def answer(handler):
            if handler.path == "/rates.csv":
                handler.send(b"", status=302, Location="/elsewhere")
            else:
                handler.send(OLD)
        self.expect(self.update(answer), "2 rates more")

    def test_known_names(self):
        self.configure(f"ecb {self.url}\n")
        done = self.update(b"Date,USD,\n2026-04-14,1.1700,\n", name="ecb")
        self.assertEqual(done.returncode, 2)
        self.assertIn("are missing from the new one", done.stderr.decode())
        self.configure(f"h10 {self.url} adds\n")
        done = self.update(b"observation_date,DEXCHUS\n2025-02-24,7.2476\n2026-09-01,7.01\n",
                           name="h10")
        self.expect(done, "h10: 1971-01-04 to 2026-09-01, 23 series, 1 rate more")
        done = self.run_rates("show", "h10")
        self.expect(done, "out on the next Monday", "title   Federal Reserve")

    def test_adding(self):
        self.configure(f"bank {self.url} adds\n")
        self.expect(self.update(table(("2025-02-24", "1.0466"))))
        self.expect(self.update(table(("2025-02-25", "1.0497"))),
                    "2025-02-24 to 2025-02-25, 1 series, 1 rate more")
        done = self.update(table(("2025-02-24", "1.0467")))
        self.assertEqual(done.returncode, 2)
        done = self.update(table(("2025-02-24", "1.0467")), "--allow-rollback")
        self.expect(done, "0 rates more")
        self.assertIn(b"\n2025-02-24\t1.0467\n2025-02-25\t1.0497\n", self.content())

    def test_offline(self):
        self.expect(self.run_rates("update", "bank", "--offline"),
                    "bank: no table yet; the shipped sources answer without it")
        self.expect(self.update(OLD))
        requests = len(self.server.requests)
        self.expect(self.run_rates("update", "bank", "--offline"), "as it is")
        self.expect(self.run_rates("update", "ecb", "--offline"), "as it is; shipped")
        self.assertEqual(len(self.server.requests), requests)

    def test_B041_folders_are_private(self):
        self.expect(self.update(OLD, umask=0))
        for path, mode in ((self.folder, 0o700), (f"{self.home}/.local", 0o700)):
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), mode)


    def test_B040_days_come_from_the_data(self):
        tables = set()
        for zone in ("UTC", "Pacific/Kiritimati", "Etc/GMT+12", "nonsense"):
            os.environ["TZ"] = zone
            self.expect(self.update(OLD))
            tables.add(self.content())
        del os.environ["TZ"]
        self.assertEqual(len(tables), 1)


class Refused(Case):
    def test_B026_redirections(self):
        for target in ("file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x",
                       "dict://127.0.0.1/x", "scp://127.0.0.1/x"):
            self.refuse(lambda handler, to=target: handler.send(b"", status=302, Location=to),
                        "not http or https")
        self.refuse(lambda handler: handler.send(b"", status=302, Location="/rates.csv"),
                    "redirect")

    def test_B027_a_bomb(self):
        self.refuse(gzip.compress(bytes(300 << 20), 9), "256 MiB")

    def test_B027_a_bomb_as_content_encoding(self):
        body = gzip.compress(bytes(300 << 20), 9)
        self.refuse(lambda handler: handler.send(body, Content_Encoding="gzip"), "256 MiB")

    def test_B028_an_endless_body(self):
        def answer(handler):
            handler.send_response(200)
            handler.send_header("Content-Type", "text/csv")
            handler.end_headers()
            handler.wfile.write(HEAD.encode())
            for _ in range(200):
                handler.wfile.write(b"# nothing\n" * 100_000)
        self.refuse(answer, "larger than 64 MiB")

    def test_B029_a_body_that_is_cut(self):
        self.refuse(lambda handler: handler.send(NEW[:-20], length=len(NEW)), "partial file")

        def chunked(handler):
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(OLD), OLD))
        self.refuse(chunked)

    def test_B030_a_body_that_is_cut_unseen(self):
        def answer(handler):
            handler.send_response(200)
            handler.end_headers()
            handler.wfile.write(NEW[:NEW.index(b"2025-02-25")])
        self.refuse(answer, "missing from the new one")

    def test_B031_errors_and_pages(self):
        for status in (404, 500, 403, 204):
            self.refuse(lambda handler, code=status: handler.send(
                b"" if code == 204 else b"<html>", status=code), str(status))
        self.refuse(lambda handler: handler.send(b"", status=304), "304")
        self.refuse(lambda handler: handler.send(NEW, kind="text/html; charset=utf-8"),
                    "a page of HTML")
        self.refuse(b"<!DOCTYPE html><html></html>", "not a rate table")
        self.refuse(b'{"error":"limit reached"}', "line 1, column 3: expected a key")
        self.refuse(b"", "it is empty")
        self.refuse(HEAD.encode(), "holds no rate")

    def test_B032_stalls(self):
        def silent(handler):
            handler.send_response(200)
            handler.end_headers()
            time.sleep(5)

        def slow(handler):
            handler.send_response(200)
            handler.end_headers()
            for byte in NEW:
                handler.wfile.write(bytes([byte]))
                time.sleep(0.2)
        for answer in (silent, slow, lambda handler: time.sleep(5)):
            start = time.monotonic()
            self.refuse(answer, arguments=("--time-limit", "1"))
            self.assertLess(time.monotonic() - start, 4)

    def test_B032_a_huge_header(self):
        self.refuse(lambda handler: handler.send(NEW, X_Long="x" * 400_000),
                    "does not keep to the protocol")

    def test_B033_no_tls_at_the_other_end(self):
        self.expect(self.update(OLD))
        self.configure(f"bank {self.url.replace('http:', 'https:')}\n")
        self.assertEqual(self.update(NEW).returncode, 2)

    @unittest.skipUnless(shutil.which("openssl"), "openssl makes the certificate")
    def test_B033_a_certificate_that_nobody_vouches_for(self):
        key = f"{self.home}/key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
                        "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", key + ".crt"],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(key + ".crt", key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.configure(f"bank {self.url.replace('http:', 'https:')}\n")
        done = self.update(NEW)
        self.assertEqual(done.returncode, 2)
        self.assertIn("certificate", done.stderr.decode())
        self.assertEqual(self.server.requests, [])

    def test_B039_older_smaller_rewritten(self):
        self.refuse(table(("2025-02-24", "1.0466")),
                    "1 rates of the edition at hand are missing", "2025-02-25,EUR,USD")
        self.refuse(table(("2025-02-24", "1.0466"), ("2025-02-25", "1.0498")),
                    "1 differ (2025-02-25,EUR,USD,1.0497, now 1.0498)")
        self.expect(self.update(table(("2025-02-24", "1.0466")), "--allow-rollback"))

    def test_B035_a_full_disk(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        self.expect(self.update(OLD))
        before = self.content()
        done = self.update(NEW, preexec_fn=limit)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(self.content(), before)
        self.assertNotIn(".bank.txt.", " ".join(os.listdir(self.folder)))

    def test_B038_links_and_folders_of_others(self):
        self.expect(self.update(OLD))
        other = f"{self.home}/precious"
        os.rename(self.file, other)
        os.symlink(other, self.file)
        with open(other, "rb") as file:
            before = file.read()
        done = self.update(NEW)
        self.assertEqual(done.returncode, 2)
        self.assertIn("is a link", done.stderr.decode())
        with open(other, "rb") as file:
            self.assertEqual(file.read(), before)
        os.chmod(self.folder, 0o777)
        self.assertIn("somebody else", self.update(NEW).stderr.decode())

    def test_B034_configurations(self):
        for text, why in (("bank file:///etc/passwd\n", "https:// or http://"),
                          ("bank -o\n", "https:// or http://"),
                          ("bank http://user:secret@example.org/x\n", "a password"),
                          ("bank http:///x\n", "https:// or http://"),
                          ("bank http://a/\x01\n", "control characters"),
                          ("bank\n", "a name and a URL"),
                          ("../bank http://a/\n", "letters, digits"),
                          ("-bank http://a/\n", "letters, digits"),
                          ("bank http://a/ more\n", "the word 'adds'"),
                          ("bank http://a/ adds more\n", "the end of the line"),
                          ("# x\n\nbank ftp://a/\n", "line 3: ")):
            self.configure(text)
            done = self.update(OLD)
            self.assertEqual(done.returncode, 2)
            self.assertIn(why, done.stderr.decode(), text)
        self.configure("# nothing\n")
        self.assertIn("no such source", self.update(OLD).stderr.decode())

    def test_no_place_for_tables(self):
        done = subprocess.run([PROGRAM, "rates", "update", "ecb"], env={"HOME": "relative"},
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"no place for tables", done.stderr)


class Interrupted(Case):
    def test_B037_two_at_once(self):
        together = threading.Barrier(2, timeout=1)

        def answer(handler):
            try:
                together.wait()  # holds only if both ask at the same time
            except threading.BrokenBarrierError:
                pass
            handler.send(NEW, ETag='"two"')
        self.server.answer = answer
        processes = [self.start("update", "bank") for _ in range(2)]
        outputs = [process.communicate(timeout=60) for process in processes]
        self.assertEqual([process.returncode for process in processes], [0, 0], outputs)
        self.assertTrue(together.broken)
        self.assertIn(b"\n2025-02-26\t1.05", self.content())
        self.assertEqual(len(self.server.requests), 2)

    def test_B037_readers_see_whole_tables(self):
        self.expect(self.update(OLD))
        stop = threading.Event()
        faults = []

        def read():
            while not stop.is_set():
                done = self.run_rates("show", "bank")
                if done.returncode != 0:
                    faults.append(done.stderr)
        reader = threading.Thread(target=read)
        reader.start()
        for i in range(10):
            self.expect(self.update(NEW if i % 2 else OLD, "--allow-rollback"))
        stop.set()
        reader.join()
        self.assertEqual(faults, [])

    def test_B036_killed_at_any_moment(self):
        rows = [(f"{year}-{month:02}-{day:02}", f"1.{year}{day:02}") for year in
                range(2000, 2025) for month in range(1, 13) for day in range(1, 29)]
        old, new = table(*rows[:-1]), table(*rows)
        self.expect(self.update(old))
        before = self.content()
        seen = set()
        for step in range(25):
            self.server.answer = lambda handler: handler.send(new)
            process = self.start("update", "bank")
            time.sleep(step * 0.004)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.expect(self.run_rates("show", "bank"))
            seen.add(self.content() == before)
        self.expect(self.update(new))
        self.assertEqual(sorted(os.listdir(self.folder)),
                         [".bank.state", ".lock", "bank.txt"])

    def inject(self, call, what, n):
        """An update to NEW in which the n-th of a system call goes wrong; whether there was
        an n-th one."""
        self.server.answer = lambda handler: handler.send(NEW, ETag='"new"')
        log = f"{self.home}/strace"
        command = ["strace", "-f", "-o", log, "-e", f"trace={call}", "-e",
                   f"inject={call}:{what}:when={n}", PROGRAM, "rates", "update", "bank"]
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                       env=self.environment(), timeout=60, check=False)
        with open(log) as file:
            trace = file.read()
        return "INJECTED" in trace or "killed by" in trace

    def sweep(self, call, what):
        """Goes through the calls of a kind one by one, up to past the last: the table is the old one
        or the new one, and the next run mends the rest. The tables that were left behind."""
        self.expect(self.update(OLD, "--allow-rollback"))
        before, left, n = self.content(), set(), 1
        while self.inject(call, what, n):
            after = self.content()
            self.assertTrue(after == before or b"\n2025-02-26\t1.0500\n" in after)
            left.add(after)
            self.expect(self.update(OLD, "--allow-rollback"))
            n += 1
            self.assertLess(n, 200)
        self.assertGreater(n, 1)
        self.expect(self.update(NEW))
        self.assertEqual(sorted(os.listdir(self.folder)),
                         [".bank.state", ".lock", "bank.txt"])
        return left

    @unittest.skipUnless(shutil.which("strace"), "strace stops at system calls")
    def test_B036_killed_at_every_call(self):
        left = set()
        for call in ("mkdir", "flock", "fchmod", "write", "fsync", "rename"):
            left |= self.sweep(call, "signal=SIGKILL")
        self.assertEqual(len(left), 2)

    @unittest.skipUnless(shutil.which("strace"), "strace stops at system calls")
    def test_B035_every_call_fails(self):
        for call, error in (("write", "ENOSPC"), ("fsync", "EIO"), ("rename", "EDQUOT")):
            self.sweep(call, f"error={error}")

    def test_B036_what_is_left_is_removed(self):
        self.expect(self.update(OLD))
        for name in (".bank.txt.aaaaaa", "..bank.state.bbbbbb", ".bankrupt.txt.cccccc"):
            with open(f"{self.folder}/{name}", "w") as file:
                file.write("half")
        self.expect(self.update(NEW))
        self.assertEqual(sorted(os.listdir(self.folder)),
                         [".bank.state", ".bankrupt.txt.cccccc", ".lock", "bank.txt"])

    def test_without_libcurl(self):
        """What the loader finds first under the names of the library is none."""
        for name in ("libcurl.so.4", "libcurl-gnutls.so.4"):
            with open(f"{self.home}/{name}", "w") as file:
                file.write("no library\n")
        with unittest.mock.patch.dict(os.environ, LD_LIBRARY_PATH=self.home):
            done = self.update(OLD)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"bank: libcurl can not be used", done.stderr)

    def test_a_damaged_table_is_mended(self):
        self.expect(self.update(OLD))
        with open(self.file, "r+b") as file:
            file.truncate(60)
        done = self.update(NEW)
        self.expect(done, "3 rates more")
        self.assertIn(b"bank.txt", done.stderr)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
