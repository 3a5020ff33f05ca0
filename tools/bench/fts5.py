"""SQLite FTS5 for the benchmark: title and body, porter unicode61, no stored text, full detail.

python3 fts5.py build CORPUS.jsonl DB | python3 fts5.py search DB QUESTIONS.json STARTED_MS
Prints one JSON object of the shape the other engines print.
"""
import json
import os
import resource
import sqlite3
import sys
import time


def spent():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {"cpuS": usage.ru_utime + usage.ru_stime, "rssMB": usage.ru_maxrss / 1024}


def build(corpus, db):
    started = time.perf_counter()
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute(
        "CREATE VIRTUAL TABLE releases USING fts5(title, body, content='', tokenize='porter unicode61')"
    )
    with open(corpus, encoding="utf-8") as lines:
        rows = ((release["title"], release["body"]) for release in map(json.loads, lines))
        connection.executemany("INSERT INTO releases(title, body) VALUES (?, ?)", rows)
    connection.commit()
    connection.close()
    wall = time.perf_counter() - started
    return {"wallS": wall, **spent(), "indexMB": os.path.getsize(db) / 1e6, "textMB": 0}


def match_of(name, words):
    quoted = ['"%s"' % word for word in words]
    if name in ("word", "common", "and"):
        return " AND ".join(quoted)
    if name == "phrase":
        return '"%s"' % " ".join(words)
    if name == "near":
        return "NEAR(%s, 5)" % " ".join(quoted)
    if name == "prefix":
        return quoted[0] + " *"
    if name == "field":
        return "title : " + quoted[0]
    return None


def ask(connection, match):
    total = connection.execute("SELECT count(*) FROM releases WHERE releases MATCH ?", (match,)).fetchone()[0]
    connection.execute(
        "SELECT rowid FROM releases WHERE releases MATCH ? ORDER BY rank LIMIT 50", (match,)
    ).fetchall()
    return total


def latency(connection, name, questions):
    times, found, begun = [], 0, time.perf_counter()
    for rounds in range(5):
        for question in questions:
            before = time.perf_counter()
            count = ask(connection, match_of(name, question["words"]))
            times.append((time.perf_counter() - before) * 1000)
            found += count if rounds == 0 else 0
            if time.perf_counter() - begun > 5 and len(times) >= 10:
                break
        else:
            continue
        break
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    return {"p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "found": found}


def search(db, questions, started):
    connection = sqlite3.connect(db)
    ask(connection, match_of("word", questions["word"][0]["words"]))
    open_ms = time.time() * 1000 - started
    latencies = {name: latency(connection, name, asked) for name, asked in questions.items() if match_of(name, ["a"])}
    return {"openMs": open_ms, "rssMB": spent()["rssMB"], "latencies": latencies}


if sys.argv[1] == "build":
    print(json.dumps(build(sys.argv[2], sys.argv[3])))
else:
    with open(sys.argv[3], encoding="utf-8") as file:
        print(json.dumps(search(sys.argv[2], json.load(file), float(sys.argv[4]))))
