import { describe, expect, it } from 'vitest';
import { RuleExplainer } from '../../../../src/numbers/ruleExplainer';
import { RuleReader } from '../../../../src/numbers/rules';
import { randomFrom } from '../../../support/random';
import { samples } from '../corpus';

function read(text: string, reader = new RuleReader({ kind: 'labelled' })): string {
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
    ['webpack 5.113.0 compiled successfully in 192 ms', 'compiled successfully: 192ms'],
    ['GET /items/7 served in 12 ms, 3 items in 4 s', 'served: 12ms'],
    ['found in 12 files', ''],

    ['Maximum resident set size (kbytes): 1234', 'Maximum resident set size: 1234kbytes'],
    ['p95=12ms p99=3', 'p95: 12ms | p99: 3'],
    ['rtt min/avg/max = 1.5/2/3.25 ms, ttl=64', 'min: 1.5ms | avg: 2ms | max: 3.25ms | ttl: 64'],
    ['in/out: 1 MB/2 kB', 'in: 1MB | out: 2kB'],
    ['used/free: -1/+2', 'used: -1 | free: 2'],
    ['a/b/c: 1/2', 'a/b/c: 1'],
    ['file.iso 45% 123.45M 5.67MB/s eta 12s', 'file.iso: 45% | rate: 5.67MB/s | eta: 12s'],
    ['node 9% 12.3M 38%', 'node: 9%'],
    ['node 9% 1457Mi 38%', 'node: 9% | node: 1457Mi | node: 38%'],
    ['5G: 12 2xx=3 p95=4', '5G: 12 | 2xx: 3 | p95: 4'],
    ['app: latency 12 ms', 'latency: 12ms'],
    ['Result: time = 12 ms', 'time: 12ms'],
    ['Packets: Sent = 4, Received = 4', 'Sent: 4 | Received: 4'],
    ['Train: loss 0.5 acc 0.9', 'loss: 0.5 | acc: 0.9'],
    ['x[0]=1.5 x[1]=2.5', 'x[0]: 1.5 | x[1]: 2.5'],
    ['host sshd[1234]: took=12ms', 'took: 12ms'],
    ['Epoch [3/10] loss 0.5', 'loss: 0.5'],
    ['{"ms":{"50":12,"99":56}}', 'ms.50: 12 | ms.99: 56'],
    ['{"ms":"50"}', 'ms: 50'],
    ['bucket{le="0.05"} 24054', 'bucket{le="0.05"}: 24054'],
    [
      'rpc{at="10.0.0.1:80",day="2026-01-02",le="+Inf",} 3 1767362645123',
      'rpc{at="10.0.0.1:80",day="2026-01-02",le="+Inf"}: 3',
    ],
    ['span{ms="12",n=3} took 5 ms', 'span.n: 3'],
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
    ['3.2 GB used | 5.1 GB free | 12 ms', 'used: 3.2GB | free: 5.1GB'],
    ['loss 3.4 | 45.6% MFU | 1234 tok/s', 'loss: 3.4 | rate: 1234tok/s'],
    ['processed 12 items in 4 ms', 'processed: 12 | processed: 4ms'],
    ['Completed 200 OK in 52ms (Views: 31.1ms)', 'Completed: 200 | Completed: 52ms | Views: 31.1ms'],
    ['Sent 200 in 5.5 ms', 'Sent: 200 | Sent: 5.5ms'],
    ['processed 12 items (4 ms)', 'processed: 12 | processed: 4ms'],
    ['moved 12 files (max 4 ms), GPU 0 temp (45 °C)', 'moved: 12 | moved max: 4ms | GPU: 0 | temp: 45°C'],
    ['12 tests (4 ms)', 'tests: 4ms'],
    ['{"a":{"b":1,"c":[1,2]},"d":3}', 'a.b: 1 | a.c: 1 | a.c: 2 | d: 3'],
    ['{"items":[{"price":1},{"price":2}]}', 'items.price: 1 | items.price: 2'],
    ['{"msg":"took 12 ms at 5","ms":3}', 'ms: 3'],
    ['{"msg":"said \\"5 ms\\" twice","ms":3,"n":4}', 'ms: 3 | n: 4'],
    ['{"a\\"b": 5, "c": 6}', 'a\\"b: 5 | c: 6'],
    ['{"text": "x\\"y", "c": 6}', 'c: 6'],
    ['{"path": "C:\\\\", "c": 6}', 'c: 6'],
    ['path="C:\\" n=5 q="x"', 'n: 5'],
    ['{\n  "a": {\n    "b": 5,\n    "c": [\n      1\n    ]\n  },\n  "d": 6\n}', 'a.b: 5 | a.c: 1 | d: 6'],
    ['level=info msg="took 12 ms" dur=3.4s', 'dur: 3.4s'],
    ['status=ok took=3', 'took: 3'],
    ['errors_total{code="x"} 7', 'errors_total{code="x"}: 7'],
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
    ['Epoch [3/10], Step [100/600], Loss: 0.3', 'Loss: 0.3'],
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
    [
      '  Time (mean ± σ):  12.3 ms ±  0.5 ms  [User: 10 ms]',
      'Time mean: 12.3ms | Time σ: 0.5ms | User: 10ms',
    ],
    [' src/a.ts | 12 ++--', 'src/a.ts: 12'],
    ['  data_received..............: 148 MB 2.5 MB/s', 'data_received: 148MB | data_received: 2.5MB/s'],
    [
      '  http_req_duration..........: avg=117.55ms p(90)=129.7ms',
      'http_req_duration avg: 117.55ms | http_req_duration p(90): 129.7ms',
    ],
    ['Time per request:       25.100 [ms] (mean)', 'Time per request: 25.1ms'],
    ['Requests/sec: 748868.53', 'Requests/sec: 748868.53'],
    ['2026-01-02 12:34:56,789 - root - INFO - loss: 0.12 - val_loss: 0.23', 'loss: 0.12 | val_loss: 0.23'],
    ['test tests::add ... bench: 1,234.56 ns/iter (+/- 12.34)', 'test tests::add ... bench: 1234.56ns/iter'],
    ['change: [-1.5% +0.2%] (p = 0.85 > 0.05)', 'change: -1.5% | change: 0.2%'],
    ["{'loss': 0.5234, 'learning_rate': 4.9e-05}", 'loss: 0.5234 | learning_rate: 0.000049'],
    ['step 100 | loss 2.345 | lr 1.2e-04 | dt 12.3ms', 'step: 100 | loss: 2.345 | lr: 0.00012 | dt: 12.3ms'],
    ['ax: -0.02 ay: 0.98 az: 0.11', 'ax: -0.02 | ay: 0.98 | az: 0.11'],
    ['12:34:56.789 [main] DEBUG c.e.App - took=12ms size=4.5KB', 'took: 12ms | size: 4.5KB'],
    ['::1 - - [02/Jan/2026:12:34:56 +0000] "GET /a HTTP/1.1" 200 612', ''],
    ['[  5]   1.00-2.00   sec   112', ''],
    ['12:10:01 AM     all      1.26', 'all: 1.26'],
    [
      'adds 3 numbers ... ok (5ms)\nadds 4 numbers ... FAILED (6ms)',
      'adds 3 numbers: 5ms | adds 4 numbers: 6ms',
    ],
    ['  sums ... ok (1s)\nsums 4 MB at 12 ms ... ok (7 MB)', 'sums: 1s | sums: 4MB | ok: 7MB'],
    [
      '[0.124s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 25M->3M(252M) 3.456ms',
      'Pause Young (Normal) (G1 Evacuation Pause): 3.456ms',
    ],
    ['[0.124s][info][gc] GC(0) Eden regions: 25->0(11)', 'Eden regions: 25'],

    ['3:04:05 PM UTC latency 5 ms', 'latency: 5ms'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the words before a mark are a name', () => {
  it.each([
    ['load time = 1234.56 ms', 'load time: 1234.56ms'],
    ['train loss = 0.5, val loss = 0.6', 'train loss: 0.5 | val loss: 0.6'],
    ['Total Test time (real) =  12.34 sec', 'Total Test time (real): 12.34sec'],
    ['score=0.960 total time=   0.0s', 'score: 0.96 | total time: 0s'],
    ['request done took=12ms', 'took: 12ms'],
    ['INFO the delay of a user request = 5', 'user request: 5'],
    ['INFO one two three four five = 5', 'five: 5'],
    ['status: ok time: 12 ms', 'time: 12ms'],
    ['heap: free heap: 213456 bytes, min: 198000', 'free heap: 213456bytes | min: 198000'],
    [
      'REPORT Id: 8f5d1f6e-7a1b-4c2d-9e3f-0a1b2c3d4e5f\tDuration: 1.5 ms\tBilled: 2 ms',
      'Duration: 1.5ms | Billed: 2ms',
    ],
    ['name: a.txt\tsize: 12', 'size: 12'],
    ['95th percentile: 0.42', '95th percentile: 0.42'],
    ['1T CPU Freq (MHz):  1070  746', '1T CPU Freq: 1070MHz | 1T CPU Freq: 746MHz'],
    ['lat (ms,95%): 0.42 err/s: 0.00', 'lat: 0.42ms | err/s: 0'],
    ['app:main:42 - latency 12 ms', 'latency: 12ms'],
    ['pid: 881 app: 3 Server Port: 80', 'app: 3'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a name stands behind its number', () => {
  it.each([
    [
      './a  0.52s user 0.01s system 99% cpu 0.534 total',
      'user: 0.52s | system: 0.01s | cpu: 99% | total: 0.534',
    ],
    ['sleep 0.05  0.00s user 0.01s system', 'sleep: 0.05 | user: 0s | system: 0.01s'],
    ['Startup 3.456s (kernel) + 12.345s (userspace) = 15.801s', 'kernel: 3.456s | userspace: 12.345s'],
    ['3 allocs, 2 frees, 1,024 bytes allocated', 'allocs: 3 | frees: 2 | allocated: 1024bytes'],
    ['Tests: 3 failed, 10 passed; 13 total', 'failed: 3 | passed: 10 | total: 13'],
    ['%Cpu(s):  1.2 us,  0.3 sy, 98.4 id', 'us: 1.2% | sy: 0.3% | id: 98.4%'],
    [
      '3 packets sent, 3 received, 0% packet loss, time 2041ms',
      'packets sent: 3 | received: 3 | packet loss: 0%',
    ],
    ['refs: 500 (300 rd + 200 wr)', 'refs: 500 | rd: 300 | wr: 200'],
    ['12 files done', ''],
    ['loss 0.5 acc 0.9 done', 'loss: 0.5 | acc: 0.9'],
    ['bench: 2835 cycles/iter (+/- 14)', 'bench: 2835cycles/iter'],
    ['noop 103.22 cycles/iter 104.99 ns', 'noop: 103.22cycles/iter | noop: 104.99ns'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a head stands before the keys behind it', () => {
  it.each([
    ['slat (nsec): min=12, max=56, samples=9', 'slat min: 12nsec | slat max: 56nsec | slat samples: 9'],
    ['  lat (usec)   : 50=0.20%, 100=17.00%', 'lat 50: 0.2% | lat 100: 17%'],
    ['   bw (  KiB/s): min=18000, avg=20000', 'bw min: 18000KiB/s | bw avg: 20000KiB/s'],
    ['iops        : min=4500, avg=5000', 'iops min: 4500 | iops avg: 5000'],
    ['a=1\n5 (overall: 3)', 'a: 1 | overall: 3'],
    ['sensor: temp=23.5 hum=45%', 'temp: 23.5 | hum: 45%'],
    [
      'SET: rps=32.5 (overall: 31) avg_msec=0.9 (overall: 0.8)',
      'rps: 32.5 | rps overall: 31 | avg_msec: 0.9 | avg_msec overall: 0.8',
    ],
    [
      'Latency (ms):\n   min:  0.25\n   95th percentile: 3\nTotals:\n   events: 4',
      'Latency min: 0.25ms | Latency 95th percentile: 3ms | events: 4',
    ],
    ['reply:\n  min: 1\n  count: 2\nmin: 3', 'reply min: 1 | count: 2 | min: 3'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('the factor above a matrix is known behind a part of a text that was read before', () => {
    const explainer = new RuleExplainer({ kind: 'labelled' });
    explainer.skip('A =\n\n  1.0e+03  *\n');
    const later = new RuleExplainer({ kind: 'labelled' });
    later.restore(explainer.save());
    expect(later.explain('1.5 row:2')).toEqual([]);
    later.restore('');
    expect(later.explain('1.5 row:2')).toMatchObject([{ label: 'row', value: 2 }]);
  });

  it('is known behind a part of a text that was read before', () => {
    const [head = '', line = ''] = ['Latency (ms):\n', '  min: 0.25\n'];
    const explainer = new RuleExplainer({ kind: 'labelled' });
    explainer.skip(head);
    const state = explainer.save();
    expect(explainer.explain(line)).toMatchObject([{ label: 'Latency min', unit: 'ms' }]);
    explainer.restore('');
    expect(explainer.explain(line)).toMatchObject([{ label: 'min' }]);
    explainer.restore(state);
    expect(explainer.explain(line)).toMatchObject([{ label: 'Latency min', unit: 'ms' }]);
  });
});

describe('names stand in step with their values', () => {
  it.each([
    ['Range (min … max): 26.9 ms … 72.5 ms    12 runs', 'Range min: 26.9ms | Range max: 72.5ms'],
    ['events (avg/stddev):  2000.0/0.50', 'events avg: 2000 | events stddev: 0.5'],
    [
      'Latencies [min, mean, max] 1.5ms, 2ms, 45ms',
      'Latencies min: 1.5ms | Latencies mean: 2ms | Latencies max: 45ms',
    ],
    ['Time (mean, all): 12 ms', 'Time (mean, all): 12ms'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('no datum is', () => {
  it.each([
    ['a running average', 'Loss 0.5123 (0.5345)  Time 0.312 (0.333)', 'Loss: 0.5123 | Time: 0.312'],
    [
      'a value once more',
      'fetched 12 MB (11.4 MiB) read 3 kB (12.5 kB/s)',
      'fetched: 12MB | read: 3kB | read: 12.5kB/s',
    ],
    ['a test of chance', 'time: [6.2 s 6.4 s] (p = 0.70 > 0.05)', 'time: 6.2s | time: 6.4s'],
    ['an error', 'sort x 8493 ops/sec ±1.06% (6 runs sampled)', 'sort x: 8493ops/sec'],
    ['what counts steps', '1875/1875 - 4s - acc: 0.81', 'acc: 0.81'],
    ['an epoch of several', 'Epoch 1/10', ''],
    ['an argument', 'fib(10)   2.13 ms', 'fib: 2.13ms'],
    ['which of many it is', 'GC(7) Pause Young 3.5 ms', 'Pause Young: 3.5ms'],
    ['what only brackets name', '() {38 vars in 696 bytes}', ''],
    ['a stamp behind its key', '{"ts":1767362645,"time":1767362645123,"ms":3}', 'ms: 3'],
    ['a stamp at a line’s end', 'web01.cpu.user 12.34 1767362645', 'web01.cpu.user: 12.34'],
    ['a stamp before its value', '>temp:1627551892437:24.6', 'temp: 24.6'],
    ['a level with an uptime', 'I (12345) main: heap 23456', 'heap: 23456'],
    ['a zone and a process', '2026-01-02 15:04:05.123 CET [12345] LOG: duration: 12 ms', 'duration: 12ms'],
  ])('%s: %j', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('counted as left out where it counts or stamps a line', () => {
    const reader = new RuleReader({ kind: 'labelled' });
    expect(read('Epoch 1/10 - 1875/1875 ts=1767362645 pid=12 loss 0.5 (0.6)', reader)).toBe('loss: 0.5');
    expect(reader.leftOut).toBe(1);
  });
});

describe('a word that varies is no part of a name', () => {
  it.each([
    ['img_0001.png: 12 ms\nimg_0002.png: 13 ms', 'img_#.png: 12ms | img_#.png: 13ms'],
    ['8f5d1f6e-7a1b-4c2d-9e3f-0a1b2c3d4e5f: 12 ms', ': 12ms'],
    ['item 1: 12 ms\nitem 2: 13 ms', 'item: 12ms | item: 13ms'],
    ['core 1: 12, core 2: 13', 'core 1: 12 | core 2: 13'],
    ['sort_4096: 12 ns, sort_1000: 13 ns', 'sort_4096: 12ns | sort_1000: 13ns'],
    ['order-83921: 12 ms', 'order-#: 12ms'],
    ['frame12345.jpg: 12 ms', 'frame12345.jpg: 12ms'],
    ['BenchmarkSort/by=name-8   \t  12 ns/op', 'BenchmarkSort/by=name-8: 12ns/op'],
    ['ADS1115 temp: 12', 'ADS1115 temp: 12'],
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

it('a line is read by the shape of those before it as it is by itself', () => {
  const random = randomFrom(1);
  const alter = (line: string) => line.replace(/\d/g, () => String(Math.floor(random() * 10)));
  const lines = samples().flatMap(({ text }) => text.split('\n').filter(line => /\d/.test(line)));
  const known = new RuleReader({ kind: 'labelled' });
  let compared = 0;
  for (const line of lines) {
    const alone = new RuleReader({ kind: 'labelled' });
    // What a line leaves open, the next one with no more indentation closes.
    const altered = `-\n${line}\n-\n${alter(line)}\n`;
    const before = [known.leftOut, alone.leftOut];
    const [own, other] = [known.push(altered), alone.push(altered)];
    expect(own, line).toEqual(other);
    expect(known.leftOut - (before[0] as number)).toBe(alone.leftOut);
    compared += own.length;
  }
  expect(compared).toBeGreaterThan(500);
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
