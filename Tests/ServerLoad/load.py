#!/usr/bin/env python3
"""Puts a load on a pkgtriage-serve of its own, on this machine only, and prints what it bore.

    load.py PROGRAM     uploads of 20 people and 200 readers at once, then one upload of 1 GiB

Ends with exit code 1 if an answer was wrong or memory grew beyond its limit. Standard library only.
"""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

UPLOADERS, UPLOAD_BYTES = 20, 4 << 20
READERS, READS = 200, 25
BIG, BIG_LIMIT = 1 << 30, 64 << 20

RECORD = (
    "<event date='03/02/2026 08:{:02d}:{:02d}' severity='{}' hostName='NS01' source='Altiris.NS.ItemManagement' "
    "module='AeXSvc.exe' process='AeXSvc' pid='100' thread='12' tickCount='1000' ><![CDATA[{}]]></event>\r\n"
)
TELLING = (
    "The NS failed to refresh package snapshot. Could not access the package path. "
    "Package:{0562094A-ECBE-4617-9253-5E7FFB5E00C4}."
)


def bundle(seed: int) -> bytes:
    """A log of UPLOAD_BYTES with a sign of a cause near its beginning."""
    dice = random.Random(seed)
    text, size = [RECORD.format(0, 0, 1, TELLING)], 0
    while size < UPLOAD_BYTES:
        words = f"Item {dice.getrandbits(64):016x} of collection {dice.randrange(1000)} was updated."
        text.append(RECORD.format(dice.randrange(60), dice.randrange(60), 4, words))
        size += len(text[-1])
    return "".join(text).encode()


class Server:
    def __init__(self, program: str, folder: str):
        self.process = subprocess.Popen(
            [program, "--data", folder, "--port", "0"], stderr=subprocess.PIPE, text=True
        )
        begun = time.monotonic()
        line = self.process.stderr.readline()
        self.start = time.monotonic() - begun
        self.port = int(re.search(r":(\d+)/", line).group(1))

    def memory(self, key: str) -> int:
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(key + r":\s+(\d+) kB", status.read()).group(1)) << 10

    def end(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=60)


async def request(port: int, method: str, path: str, body: bytes = b""):
    """One request on one connection: its status, its body, its seconds."""
    begun = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    answer = await reader.read(-1)
    writer.close()
    head, _, content = answer.partition(b"\r\n\r\n")
    return int(head.split(b" ")[1]), content, time.monotonic() - begun


async def uploader(port: int, number: int):
    body = bundle(number)
    status, content, seconds = await request(port, "PUT", f"/api/cases?name={number}.log", body)
    assert status == 202, (status, content)
    return json.loads(content)["id"], seconds


async def reader(port: int, number: int):
    times = []
    for turn in range(READS):
        path = ["/api/cases", "/", "/api/server", "/assets/app.js"][(number + turn) % 4]
        status, _, seconds = await request(port, "GET", path)
        assert status == 200, (status, path)
        times.append(seconds)
    return times


async def crowd(server: Server):
    begun = time.monotonic()
    uploads = [uploader(server.port, number) for number in range(UPLOADERS)]
    readers = [reader(server.port, number) for number in range(READERS)]
    results = await asyncio.gather(*uploads, *readers)
    seconds = time.monotonic() - begun
    taken, read = results[:UPLOADERS], sorted(sum(results[UPLOADERS:], []))
    print(f"{UPLOADERS} uploads of {UPLOAD_BYTES >> 20} MiB and {READERS} readers at once: {seconds:.1f} s")
    print(f"  slowest upload taken after {max(item[1] for item in taken):.1f} s")
    print(f"  {len(read)} reads: median {read[len(read) // 2] * 1000:.0f} ms, "
          f"95 % {read[len(read) * 95 // 100] * 1000:.0f} ms, slowest {read[-1] * 1000:.0f} ms")
    for case, _ in taken:
        status, content, _ = await request(server.port, "GET", f"/api/cases/{case}/events")
        assert status == 200 and b'"state":"done"' in content, content[-500:]
        assert b'"id":"source-path-unverified"' in content
    print(f"  all analysed after {time.monotonic() - begun:.1f} s; peak memory {server.memory('VmHWM') >> 20} MiB")


async def large(server: Server) -> int:
    """One upload of 1 GiB of which nothing is text, so that the memory is that of taking it in."""
    begun, before = time.monotonic(), server.memory("VmRSS")
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"PUT /api/cases?name=big.bin HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {BIG}\r\n\r\n".encode())
    block, highest = os.urandom(1 << 20), before
    for number in range(BIG >> 20):
        writer.write(block)
        await writer.drain()
        if number % 16 == 0:
            highest = max(highest, server.memory("VmRSS"))
    answer = await reader.readuntil(b"\r\n")
    seconds = time.monotonic() - begun
    highest = max(highest, server.memory("VmRSS"))
    assert b" 202 " in answer, answer
    print(f"1 GiB in one upload: {seconds:.1f} s, {BIG / seconds / 1e6:.0f} MB/s; resident at most {highest >> 20} MiB")
    return highest


async def first_sign(server: Server):
    """How soon a watcher of a large log hears of a cause."""
    body = bundle(99) * 40
    status, content, _ = await request(server.port, "PUT", "/api/cases?name=long.log", body)
    assert status == 202
    begun, case = time.monotonic(), json.loads(content)["id"]
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET /api/cases/{case}/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    while True:
        line = await reader.readline()
        if line.startswith(b"data: "):
            body_of = json.loads(line[6:])
            if body_of["progress"]["provisional"] or body_of["diagnosis"]:
                break
    print(f"first diagnosis of a log of {len(body) >> 20} MiB: {time.monotonic() - begun:.2f} s after it was taken")
    await request(server.port, "DELETE", f"/api/cases/{case}")
    writer.close()


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: load.py PROGRAM")
    with tempfile.TemporaryDirectory(prefix="pkgtriage-load-") as folder:
        server = Server(sys.argv[1], os.path.join(folder, "one"))
        print(f"start {server.start * 1000:.0f} ms, resident {server.memory('VmRSS') >> 20} MiB")
        highest = asyncio.run(large(server))
        assert server.end() == 0
        server = Server(sys.argv[1], os.path.join(folder, "two"))
        asyncio.run(crowd(server))
        asyncio.run(first_sign(server))
        assert server.end() == 0
    if highest > BIG_LIMIT:
        sys.exit(f"memory: {highest >> 20} MiB is more than {BIG_LIMIT >> 20} MiB")


if __name__ == "__main__":
    main()
