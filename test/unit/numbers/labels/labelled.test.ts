import { describe, expect, it } from 'vitest';
import { RuleReader } from '../../../../src/numbers/rules';

function read(text: string): string {
  const reader = new RuleReader({ kind: 'labelled' });
  const readings = [...reader.push(text), ...reader.end()];
  return readings.map(({ label, value, unit = '' }) => `${label}: ${value}${unit}`).join(' | ');
}

describe('a number is named', () => {
  it.each([
    ['latency=12ms ok=3', 'latency: 12ms | ok: 3'],
    ['latency: 12 ms', 'latency: 12ms'],
    ['temp:23.5,hum:60', 'temp: 23.5 | hum: 60'],
    ['"latency": 12', 'latency: 12'],
    ["{'a': 1, 'b': {'c': 2}}", 'a: 1 | b.c: 2'],
    ['latency="12ms" x', 'latency: 12ms'],
    ['latency 65.80 ms', 'latency: 65.8ms'],
    ['latency 65.80 ms throughput 12 req/s', 'latency: 65.8ms | throughput: 12req/s'],
    ['median latency 12 ms', 'median latency: 12ms'],
    ['Total time: 3.2s', 'Total time: 3.2s'],
    ['Maximum resident set size (kbytes): 1234', 'Maximum resident set size (kbytes): 1234'],
    ['p95=12ms p99=3', 'p95: 12ms | p99: 3'],
    ['rtt min/avg/max = 1.5/2/3.25 ms, ttl=64', 'min: 1.5ms | avg: 2ms | max: 3.25ms | ttl: 64'],
    ['in/out: 1 MB/2 kB', 'in: 1MB | out: 2kB'],
    ['used/free: -1/+2', 'used: -1 | free: 2'],
    ['a/b/c: 1/2', 'a/b/c: 1'],
    ['file.iso 45% 123.45M 5.67MB/s eta 12s', 'file.iso: 45% | eta: 12s'],
    ['node 9% 12.3M 38%', 'node: 9%'],
    ['node 9% 1457Mi 38%', 'node: 9% | node: 1457Mi | node: 38%'],
    ['5G: 12 2xx=3 p95=4', '5G: 12 | 2xx: 3 | p95: 4'],
    ['app: latency 12 ms', 'latency: 12ms'],
    ['Result: time = 12 ms', 'time: 12ms'],
    ['Packets: Sent = 4, Received = 4', 'Sent: 4 | Received: 4'],
    ['Train: loss 0.5 acc 0.9', 'loss: 0.5 | acc: 0.9'],
    ['x[0]=1.5 x[1]=2.5', 'x[0]: 1.5 | x[1]: 2.5'],
    ['host sshd[1234]: took=12ms', 'took: 12ms'],
    ['Epoch [3/10] loss 0.5', 'Epoch: 3 | loss: 0.5'],
    ['{"ms":{"50":12,"99":56}}', 'ms.50: 12 | ms.99: 56'],
    ['{"ms":"50"}', 'ms: 50'],
    ['bucket{le="0.05"} 24054', 'bucket: 24054'],
    ['lat 8.1 ms stddev 1.2, 0 failed', 'lat: 8.1ms | stddev: 1.2'],
    ['lat: 1, 2, 3 ms', 'lat: 1 | lat: 2 | lat: 3ms'],
    ['Train Epoch: 1 [640/60000 (1%)] Loss: 2.5', 'Train Epoch: 1 | Loss: 2.5'],
    ['a/b: 1/2/3', 'a/b: 1'],
    ['a/b: 1/x', 'a/b: 1'],
    ['GET /a/b=1/2', '/a/b: 1'],
    ['src/main.ts: 1/2', 'src/main.ts: 1'],
    ['{"x":{"a/b":1}}', 'x.a/b: 1'],
    ['x: 1 2 3', 'x: 1 | x: 2 | x: 3'],
    ['| latency | 12 ms |', 'latency: 12ms'],
    ['{"a":{"b":1,"c":[1,2]},"d":3}', 'a.b: 1 | a.c: 1 | a.c: 2 | d: 3'],
    ['{"items":[{"price":1},{"price":2}]}', 'items.price: 1 | items.price: 2'],
    ['{"msg":"took 12 ms at 5","ms":3}', 'ms: 3'],
    ['{\n  "a": {\n    "b": 5,\n    "c": [\n      1\n    ]\n  },\n  "d": 6\n}', 'a.b: 5 | a.c: 1 | d: 6'],
    ['level=info msg="took 12 ms" dur=3.4s', 'dur: 3.4s'],
    ['status=ok took=3', 'took: 3'],
    ['errors_total{code="x"} 7', 'errors_total: 7'],
    ['Temperature [°C]: 23.5', 'Temperature: 23.5°C'],
    ['Latency (ms): 12.3, Time(µs) = 4', 'Latency: 12.3ms | Time: 4µs'],
    ['Size [MiB] = 4, Throughput [MB/s]  : 5', 'Size: 4MiB | Throughput: 5MB/s'],
    ['Size [foo] = 4', 'Size [foo]: 4'],
    ['x[foo]=4', 'x[foo]: 4'],
    ['srv [ERROR]: 5 left', ''],
    ['Latency (ms): 1 2 3 hits 4 5', 'Latency: 1ms | Latency: 2ms | Latency: 3ms | hits: 4 | hits: 5'],
    ['Latency (ms): 0.5 s', 'Latency: 0.5s'],
    ['min/max (ms) = 1/2', 'min: 1ms | max: 2ms'],
    ['"Latency (ms)": 12', 'Latency: 12ms'],
    ['"Latency (ms)": [1, 2], "x": 3', 'Latency (ms): 1 | Latency (ms): 2 | x: 3'],
    ['File(s): 4 Time (s): 5', 'File(s): 4 | Time: 5s'],
    ['Latency (min): 4 Group (A): 5 (ms): 6', 'Latency (min): 4 | Group (A): 5 | (ms): 6'],
    ['Stats(mean=1.5, std=0.2)', 'mean: 1.5 | std: 0.2'],
    ['Stats(mean: 1.5, std: 0.2)', 'mean: 1.5 | std: 0.2'],
    ['Opt(inner=Adam(lr=0.1, f(x)=2), n=3)', 'lr: 0.1 | f(x): 2 | n: 3'],
    ['Latency (max 9.2 ms)', 'max: 9.2ms'],
    ['Latency (12 ms)', 'Latency: 12ms'],
    ['Foo{count=3} [count=4]', 'Foo.count: 3 | count: 4'],
    ['api.latency:320|ms', 'api.latency: 320ms'],
    ['hits:1|c|@0.1', 'hits: 1'],
    ['$1 = 42', ''],
    ['took=1m 23s n=4', 'n: 4'],
    ['\x1b[32mlatency\x1b[0m: \x1b[1m12\x1b[0m ms', 'latency: 12ms'],
  ])('in %j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('in real tools’ lines', () => {
  it.each([
    ['64 bytes from 1.1.1.1: icmp_seq=1 ttl=57 time=12.3 ms', 'icmp_seq: 1 | ttl: 57 | time: 12.3ms'],
    ['10/10 [=====] - 1s 12ms/step - loss: 0.25 - accuracy: 0.98', 'loss: 0.25 | accuracy: 0.98'],
    ['Epoch [3/10], Step [100/600], Loss: 0.3', 'Epoch: 3 | Step: 100 | Loss: 0.3'],
    ['Sensor 1: 23.5 °C', 'Sensor 1: 23.5°C'],
    ['Sensor 12: 23.5, Sensor 13: 24', 'Sensor 12: 23.5 | Sensor 13: 24'],
    ['GPU 0: 45 W GPU 1: 46 W', 'GPU 0: 45W | GPU 1: 46W'],
    ['Epoch 3: 0.25', 'Epoch: 0.25'],
    ['Run 12: 3.5 ms', 'Run: 3.5ms'],
    ['epoch 3: loss=0.25 acc: 0.9', 'epoch: 3 | loss: 0.25 | acc: 0.9'],
    ['temp 21.5: too high', 'temp: 21.5'],
    ['temp 21: too high', 'temp: 21'],
    ['GPU 0:   -45', 'GPU 0: -45'],
    ['BenchmarkFoo-8   1234 ns/op   456 B/op', 'BenchmarkFoo-8: 1234ns/op | BenchmarkFoo-8: 456B/op'],
    ['  Time (mean ± σ):  12.3 ms ±  0.5 ms  [User: 10 ms]', 'Time (mean ± σ): 12.3ms | User: 10ms'],
    [' src/a.ts | 12 ++--', 'src/a.ts: 12'],
    ['  data_received..............: 148 MB 2.5 MB/s', 'data_received: 148MB | data_received: 2.5MB/s'],
    ['  http_req_duration..........: avg=117.55ms p(90)=129.7ms', 'avg: 117.55ms | p(90): 129.7ms'],
    ['Time per request:       25.100 [ms] (mean)', 'Time per request: 25.1'],
    ['Requests/sec: 748868.53', 'Requests/sec: 748868.53'],
    ['2026-01-02 12:34:56,789 - root - INFO - loss: 0.12 - val_loss: 0.23', 'loss: 0.12 | val_loss: 0.23'],
    ['test tests::add ... bench: 1,234.56 ns/iter (+/- 12.34)', 'test tests::add ... bench: 1234.56ns/iter'],
    ['change: [-1.5% +0.2%] (p = 0.85 > 0.05)', 'change: -1.5% | change: 0.2% | p: 0.85'],
    ["{'loss': 0.5234, 'learning_rate': 4.9e-05}", 'loss: 0.5234 | learning_rate: 0.000049'],
    ['step 100 | loss 2.345 | lr 1.2e-04 | dt 12.3ms', 'step: 100 | loss: 2.345 | lr: 0.00012 | dt: 12.3ms'],
    ['ax: -0.02 ay: 0.98 az: 0.11', 'ax: -0.02 | ay: 0.98 | az: 0.11'],
    ['12:34:56.789 [main] DEBUG c.e.App - took=12ms size=4.5KB', 'took: 12ms | size: 4.5KB'],
    ['::1 - - [02/Jan/2026:12:34:56 +0000] "GET /a HTTP/1.1" 200 612', ''],
    ['[  5]   1.00-2.00   sec   112', ''],
    ['12:10:01 AM     all      1.26', ''],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what stands at a line’s head is no label', () => {
  it.each([
    ['2026-01-02 12:34:56 INFO took=3 ms', 'took: 3ms'],
    ['2026-01-02T12:34:56Z ERROR retries: 3', 'retries: 3'],
    ['[INFO] latency 65.80 ms', 'latency: 65.8ms'],
    ['12:34:56 5 done', ''],
    ['WARN: 5 left', ''],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

it('numbers without a label are left out and counted', () => {
  const reader = new RuleReader({ kind: 'labelled' });
  const readings = reader.push('1 2 a=3\n4 files in 5 s\n');
  expect(readings).toEqual([{ label: 'a', value: 3 }]);
  expect(reader.leftOut).toBe(4);
});

it('a line is read when its end has come', () => {
  const reader = new RuleReader({ kind: 'labelled' });
  expect(reader.push('a=1')).toEqual([]);
  expect(reader.push('2\nb=')).toEqual([{ label: 'a', value: 12 }]);
  expect(reader.push('3')).toEqual([]);
  expect(reader.end()).toEqual([{ label: 'b', value: 3 }]);
});

it('ever new labels are read right, in braces that stay open too, however the text is cut', () => {
  const keys = Array.from({ length: 12_000 }, (_, i) => `    "key ${i}": ${i},`);
  const text = `{\n  "outer": {\n  "inner": {\n${keys.join('\n')}\n`;
  const reader = new RuleReader({ kind: 'labelled' });
  const readings = [];
  for (let at = 0; at < text.length; at += 20_000) readings.push(...reader.push(text.slice(at, at + 20_000)));
  readings.push(...reader.end());
  expect(readings).toEqual(keys.map((_, value) => ({ label: `outer.inner.key ${value}`, value })));
});
