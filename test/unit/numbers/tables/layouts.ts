import type { NumberOptions } from '../../../../src/numbers/options';

/** A layout of tables, what is to be read in it and how many numbers are left out. */
export interface Layout {
  readonly name: string;
  readonly text: string;
  /** Each series as `label: values unit`, in the order of their first values. */
  readonly series: readonly string[];
  /** Left open where what else stands in the text is another's business. */
  readonly leftOut?: number;
  readonly options?: NumberOptions;
}

/** As tools lay them out, with numbers of our own. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'types below the headings (tibbles of R)',
    text: `# A tibble: 3 × 3
  name  latency  hits
  <chr>   <dbl> <int>
1 api      12.5  1024
2 web     130      64
3 cli       7     512
`,
    series: [
      'api latency: 12.5',
      'api hits: 1024',
      'web latency: 130',
      'web hits: 64',
      'cli latency: 7',
      'cli hits: 512',
    ],
  },
  {
    name: 'types below the headings, and one bar (data frames of Julia)',
    text: ` Row │ latency  hits
     │ Float64  Int64?
─────┼─────────────────
   1 │    12.5     1024
   2 │   130.0  missing
   3 │     7.0      512
`,
    series: ['latency: 12.5 130 7', 'hits: 1024 512'],
  },
  {
    name: 'headings in the border of a box (ClickHouse)',
    text: `┌─latency─┬─hits─┐
│    12.5 │ 1024 │
│     130 │   64 │
└─────────┴──────┘
`,
    series: ['latency: 12.5 130', 'hits: 1024 64'],
    leftOut: 0,
  },
  {
    name: 'blanks before the first bar, and a tree of names (divan)',
    text: `bench          fastest       │ slowest       │ samples │ iters
├─ add         0.123 ns      │ 0.456 ns      │ 100     │ 819200
╰─ fib                       │               │         │
   ╰─ 20       15.12 µs      │ 18.45 µs      │ 50      │ 100
`,
    series: [
      'add fastest: 0.123 ns',
      'add slowest: 0.456 ns',
      'add samples: 100',
      'add iters: 819200',
      'fib 20 fastest: 15.12 µs',
      'fib 20 slowest: 18.45 µs',
      'fib 20 samples: 50',
      'fib 20 iters: 100',
    ],
    leftOut: 1,
  },
  {
    name: 'a tree whose first branch is empty, of names that are arguments (divan)',
    text: `example       fastest       │ slowest       │ samples │ iters
├─ fibonacci                │               │         │
│  ├─ 1       0.611 ns      │ 0.672 ns      │ 100     │ 819200
│  ╰─ 16      1.52 µs       │ 1.61 µs       │ 100     │ 400
╰─ sort       12.3 µs       │ 15.1 µs       │ 100     │ 100
`,
    series: [
      'fibonacci 1 fastest: 0.611 ns',
      'fibonacci 1 slowest: 0.672 ns',
      'fibonacci 1 samples: 100',
      'fibonacci 1 iters: 819200',
      'fibonacci 16 fastest: 1.52 µs',
      'fibonacci 16 slowest: 1.61 µs',
      'fibonacci 16 samples: 100',
      'fibonacci 16 iters: 400',
      'sort fastest: 12.3 µs',
      'sort slowest: 15.1 µs',
      'sort samples: 100',
      'sort iters: 100',
    ],
    leftOut: 2,
  },
  {
    name: 'lines of code below one stroke, the first of them without numbers (line_profiler)',
    text: `Line #      Hits         Time  Per Hit   % Time  Line Contents
==============================================================
     3                                           @profile
     4                                           def slow(n):
     5         1          3.0      3.0      0.0      total = 0
     6      1001        412.0      0.4     22.1      for i in range(n):
`,
    series: [
      'total = 0 Hits: 1',
      'total = 0 Time: 3',
      'total = 0 Per Hit: 3',
      'total = 0 % Time: 0 %',
      'for i in range(n) Hits: 1001',
      'for i in range(n) Time: 412',
      'for i in range(n) Per Hit: 0.4',
      'for i in range(n) % Time: 22.1 %',
    ],
  },
  {
    name: 'a unit in the title above the headings (redis-benchmark)',
    text: `  latency summary (msec):
          avg       min       max
        0.236     0.104     1.215
`,
    series: ['avg: 0.236 msec', 'min: 0.104 msec', 'max: 1.215 msec'],
  },
  {
    name: 'a sentence below rows, of which a part stands below each heading (wrk2)',
    text: `  Thread Stats   Avg      Stdev     Max
    Latency     1.23ms  567.89us   8.90ms
  2000 requests in 10.00s, 1.23MB read
`,
    series: ['Latency Avg: 1.23 ms', 'Latency Stdev: 567.89 us', 'Latency Max: 8.9 ms'],
    leftOut: 3,
  },
  {
    name: 'two columns that name the rows, and a type that does not',
    text: `METHOD  PATH      COUNT   AVG
GET     /users      100  12.5
GET     /orders      50  31.2

NAME    TYPE  SIZE
sda     disk   100
`,
    series: [
      'GET /users COUNT: 100',
      'GET /users AVG: 12.5',
      'GET /orders COUNT: 50',
      'GET /orders AVG: 31.2',
      'sda SIZE: 100',
    ],
  },
  {
    name: 'words that are types of columns, and yet headings',
    text: `Date  Float  Int
mon    12.5    3
tue    13.5    4
`,
    series: ['Float: 12.5 13.5', 'Int: 3 4'],
  },
  {
    name: 'groups of columns above the headings',
    text: `procs -----------memory---------- ---swap-- ------cpu-----
 r  b   swpd   free   buff  cache   si   so us sy id wa
 3  0      0 205556  28624 174820    0    0 23  5 72  0
12  1     64 205557  28624 174820    0    0 24 16 60  0
`,
    series: [
      'r: 3 12',
      'b: 0 1',
      'swpd: 0 64',
      'free: 205556 205557',
      'buff: 28624 28624',
      'cache: 174820 174820',
      'si: 0 0',
      'so: 0 0',
      'us: 23 24',
      'sy: 5 16',
      'id: 72 60',
      'wa: 0 0',
    ],
    leftOut: 0,
  },
  {
    name: 'two tables in turn, below a line that tells the machine',
    text: `Linux 6.1.0 (host) \t11/29/26 \t_x86_64_\t(4 CPU)

avg-cpu:  %user   %nice   %idle
          23.50    0.00   76.50

Device            r/s     rkB/s r_await  %util
sda             25.10    814.50    0.38   0.94
sdb              1.10      4.50    0.18   0.04

avg-cpu:  %user   %nice   %idle
          33.50    0.25   66.25

Device            r/s     rkB/s r_await  %util
sda             26.10    815.50    0.39   0.95
`,
    series: [
      '%user: 23.5 33.5 %',
      '%nice: 0 0.25 %',
      '%idle: 76.5 66.25 %',
      'sda r/s: 25.1 26.1',
      'sda rkB/s: 814.5 815.5 kB/s',
      'sda r_await: 0.38 0.39',
      'sda %util: 0.94 0.95 %',
      'sdb r/s: 1.1',
      'sdb rkB/s: 4.5 kB/s',
      'sdb r_await: 0.18',
      'sdb %util: 0.04 %',
    ],
  },
  {
    name: 'times of half a day at the head, identifiers, averages',
    text: `10:00:03 PM  UID       PID    %usr   %CPU   CPU  Command
10:00:04 PM    0      7063   35.58   41.3     1  node
10:00:04 PM    0      7064    2.00    3.0     0  sshd

10:00:04 PM  UID       PID    %usr   %CPU   CPU  Command
10:00:05 PM    0      7063   36.58   42.3     1  node

Average:     UID       PID    %usr   %CPU   CPU  Command
Average:       0      7063   36.08   41.8     -  node
`,
    series: ['node %usr: 35.58 36.58 %', 'node %CPU: 41.3 42.3 %', 'sshd %usr: 2 %', 'sshd %CPU: 3 %'],
  },
  {
    name: 'units in the cells, intervals, rows that sum up, another heading',
    text: `Connecting to host 10.0.0.2, port 5201
[ ID] Interval           Transfer     Bitrate         Retr  Cwnd
[  5]   0.00-1.00   sec  1.18 GBytes  10.1 Gbits/sec   23    895 KBytes       
[  5]   1.00-2.00   sec  1.28 GBytes  11.0 Gbits/sec    0    895 KBytes       
- - - - - - - - - - - - - - - - - - - - - - - - -
[ ID] Interval           Transfer     Bitrate         Retr
[  5]   0.00-2.00   sec  2.46 GBytes  10.6 Gbits/sec   23             sender
[  5]   0.00-2.00   sec  2.46 GBytes  10.6 Gbits/sec                  receiver
`,
    series: [
      'Transfer: 1.18 1.28 GBytes',
      'Bitrate: 10.1 11 Gbits/sec',
      'Retr: 23 0',
      'Cwnd: 895 895 KBytes',
    ],
  },
  {
    name: 'headings of two words over cells that start with them',
    text: `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT     MEM %     NET I/O           PIDS
0fab12cd34ef   web       12.50%    20.5MiB / 15.5GiB     0.13%     1.25kB / 3.5kB    7
1abc12cd34ef   a-db      0.10%     310MiB / 15.5GiB      1.95%     12.5MB / 3.5kB    31
`,
    series: [
      'web CPU %: 12.5 %',
      'web MEM USAGE / LIMIT: 20.5 MiB',
      'web MEM %: 0.13 %',
      'web NET I/O: 1.25 kB',
      'web PIDS: 7',
      'a-db CPU %: 0.1 %',
      'a-db MEM USAGE / LIMIT: 310 MiB',
      'a-db MEM %: 1.95 %',
      'a-db NET I/O: 12.5 MB',
      'a-db PIDS: 31',
    ],
    leftOut: 4,
  },
  {
    name: 'units in a line of their own',
    text: `# gpu   pwr gtemp    sm   mem  mclk
# Idx     W     C     %     %   MHz
    0    15    35     2     0   405
    1   115     -    98    40  8001
# gpu   pwr gtemp    sm   mem  mclk
# Idx     W     C     %     %   MHz
    0    16    36     3     1   405
`,
    series: [
      'pwr: 15 115 16 W',
      'gtemp: 35 36 °C',
      'sm: 2 98 3 %',
      'mem: 0 40 1 %',
      'mclk: 405 8001 405 MHz',
    ],
    leftOut: 3,
  },
  {
    name: 'headings that come twice, below the names of their groups',
    text: `         Read    Write |    Read   Write
         MB/s     MB/s |      us      us
disk1    12.5     3.25 |     120     340
disk2    13.5     4.25 |     130     350
`,
    series: [
      'disk1 Read: 12.5 MB/s',
      'disk1 Write: 3.25 MB/s',
      'disk1 Read: 120 us',
      'disk1 Write: 340 us',
      'disk2 Read: 13.5 MB/s',
      'disk2 Write: 4.25 MB/s',
      'disk2 Read: 130 us',
      'disk2 Write: 350 us',
    ],
    leftOut: 0,
  },
  {
    name: 'two groups of the same headings',
    text: `              Packing | Unpacking
Dict     Speed Usage  |   Speed Usage
         KiB/s     %  |   KiB/s     %

18:       7568    99  |   41094    99
19:       7553    98  |   41055    97
--------------------  | -------------
Avr:      7560    98  |   41074    98
`,
    series: [
      'Packing Speed: 7568 7553 KiB/s',
      'Packing Usage: 99 98 %',
      'Unpacking Speed: 41094 41055 KiB/s',
      'Unpacking Usage: 99 97 %',
    ],
  },
  {
    name: 'a box with an index, quotes and errors',
    text: `┌─────────┬───────────┬──────────────────┬─────────┐
│ (index) │ Task name │ Latency med (ns) │ Samples │
├─────────┼───────────┼──────────────────┼─────────┤
│ 0       │ 'sort'    │ '70.00 ± 1.00'   │ 8744    │
│ 1       │ 'größer'  │ '81.50 ± 2.00'   │ 1,044   │
└─────────┴───────────┴──────────────────┴─────────┘
`,
    series: [
      'sort Latency med: 70 ns',
      'sort Samples: 8744',
      'größer Latency med: 81.5 ns',
      'größer Samples: 1044',
    ],
    leftOut: 4,
  },
  {
    name: 'two boxes whose headings are percentiles',
    text: `┌─────────┬──────┬───────┬─────────┐
│ Stat    │ 2.5% │ 97.5% │ Avg     │
├─────────┼──────┼───────┼─────────┤
│ Latency │ 1 ms │ 3 ms  │ 1.25 ms │
└─────────┴──────┴───────┴─────────┘
┌─────────┬────────┬────────┬─────────┐
│ Stat    │ 1%     │ 97.5%  │ Avg     │
├─────────┼────────┼────────┼─────────┤
│ Req/Sec │ 55,103 │ 62,975 │ 59024.5 │
└─────────┴────────┴────────┴─────────┘
`,
    series: [
      'Latency 2.5%: 1 ms',
      'Latency 97.5%: 3 ms',
      'Latency Avg: 1.25 ms',
      'Req/Sec 1%: 55103',
      'Req/Sec 97.5%: 62975',
      'Req/Sec Avg: 59024.5',
    ],
    leftOut: 4,
  },
  {
    name: 'bars of Markdown, a row named by two texts',
    text: `| model         | size     | test  |          t/s |
| ------------- | -------: | ----: | -----------: |
| tiny 7B Q4_0  | 3.56 GiB | pp512 | 45.67 ± 1.23 |
| tiny 7B Q4_0  | 3.56 GiB | tg128 | 12.34 ± 0.12 |
`,
    series: [
      'tiny 7B Q4_0 pp512 size: 3.56 GiB',
      'tiny 7B Q4_0 pp512 t/s: 45.67',
      'tiny 7B Q4_0 tg128 size: 3.56 GiB',
      'tiny 7B Q4_0 tg128 t/s: 12.34',
    ],
  },
  {
    name: 'a number and its unit as two words, an argument in the name',
    text: `Running ./bench
Run on (2 X 2300 MHz CPU s)
-----------------------------------------------------
Benchmark             Time             CPU   Iterations
-----------------------------------------------------
BM_SortMany      33157 ns        33648 ns        21431
BM_SortFews     163257 ns       163748 ns         4431
`,
    series: [
      'BM_SortMany Time: 33157 ns',
      'BM_SortMany CPU: 33648 ns',
      'BM_SortMany Iterations: 21431',
      'BM_SortFews Time: 163257 ns',
      'BM_SortFews CPU: 163748 ns',
      'BM_SortFews Iterations: 4431',
    ],
  },
  {
    name: 'a unit for all columns, and ratios in brackets',
    text: `Name (time in us)         Min                 Max            Outliers    Rounds
-------------------------------------------------------------------------------
test_sum               5.4600 (1.0)      146.0480 (1.35)      740;755     35491
test_sort              9.7730 (1.79)     108.2480 (1.0)        74;155      5588
-------------------------------------------------------------------------------
`,
    series: [
      'test_sum Min: 5.46 us',
      'test_sum Max: 146.048 us',
      'test_sum Rounds: 35491',
      'test_sort Min: 9.773 us',
      'test_sort Max: 108.248 us',
      'test_sort Rounds: 5588',
    ],
  },
  {
    name: 'units in a column of their own, and errors',
    text: `Benchmark    Mode  Cnt      Score     Error  Units
Bench.a     thrpt    5  12345.678 ± 123.456  ops/s
Bench.b      avgt    5      0.123 ±   0.004  us/op
`,
    series: [
      'Bench.a Cnt: 5',
      'Bench.a Score: 12345.678 ops/s',
      'Bench.b Cnt: 5',
      'Bench.b Score: 0.123 us/op',
    ],
    leftOut: 2,
  },
  {
    name: 'one row',
    text: '   user  system elapsed \n  0.023   0.000   0.066 \n',
    series: ['user: 0.023', 'system: 0', 'elapsed: 0.066'],
    leftOut: 0,
  },
  {
    name: 'names of rows with numbers, to the left of the headings',
    text: `                   mpg  hp    wt
Mazda RX4         21.0 110 2.620
Datsun 710        22.8  93 2.320
`,
    series: [
      'Mazda RX4 mpg: 21',
      'Mazda RX4 hp: 110',
      'Mazda RX4 wt: 2.62',
      'Datsun 710 mpg: 22.8',
      'Datsun 710 hp: 93',
      'Datsun 710 wt: 2.32',
    ],
  },
  {
    name: 'an index to the left of the headings',
    text: '   speed  dist\n0   4.50     2\n1   7.00    10\n',
    series: ['speed: 4.5 7', 'dist: 2 10'],
    leftOut: 2,
  },
  {
    name: 'names with a colon, and a row with fewer cells',
    text: `               total        used        free      shared
Mem:            23Gi       567Mi        21Gi       8.6Mi
Swap:             0B          0B          0B
`,
    series: [
      'Mem total: 23 Gi',
      'Mem used: 567 Mi',
      'Mem free: 21 Gi',
      'Mem shared: 8.6 Mi',
      'Swap total: 0 B',
      'Swap used: 0 B',
      'Swap free: 0 B',
    ],
    leftOut: 0,
  },
  {
    name: 'strokes that tell the columns, and a cell that is missing',
    text: `% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 68.57    0.003833           1      2852           newfstatat
 14.87    0.000831          13        60        16 read
`,
    series: [
      'newfstatat % time: 68.57 %',
      'newfstatat seconds: 0.003833',
      'newfstatat usecs/call: 1',
      'newfstatat calls: 2852',
      'read % time: 14.87 %',
      'read seconds: 0.000831',
      'read usecs/call: 13',
      'read calls: 60',
      'read errors: 16',
    ],
    leftOut: 0,
  },
  {
    name: "a program's name before each line, and a heading of two lines",
    text: `stress-ng: info:  [7794] dispatching hogs: 2 cpu
stress-ng: metrc: [7794] stressor       bogo ops real time  usr time
stress-ng: metrc: [7794]                           (secs)    (secs)
stress-ng: metrc: [7794] cpu                1837      2.01      1.10
stress-ng: metrc: [7794] vm                54516      2.11      0.84
`,
    series: [
      'cpu bogo ops: 1837',
      'cpu real time: 2.01 secs',
      'cpu usr time: 1.1 secs',
      'vm bogo ops: 54516',
      'vm real time: 2.11 secs',
      'vm usr time: 0.84 secs',
    ],
  },
  {
    name: 'prefixes at the cells',
    text: `Filesystem      Size  Used Avail Use% Mounted on
/dev/vda        252G   27G   76G  26% /
tmpfs            12G     0   12G   0% /run/user
`,
    series: [
      '/dev/vda Size: 252 G',
      '/dev/vda Used: 27 G',
      '/dev/vda Avail: 76 G',
      '/dev/vda Use%: 26 %',
      'tmpfs Size: 12 G',
      'tmpfs Used: 0',
      'tmpfs Avail: 12 G',
      'tmpfs Use%: 0 %',
    ],
    leftOut: 0,
  },
  {
    name: 'commas, a heading and an identifier',
    text: 'id,when,latency_ms,note\n1,2026-01-02,12.5,ok\n2,2026-01-03,13,"a, b"\n3,2026-01-04,,late\n',
    options: { grouping: 'off' },
    series: ['latency_ms: 12.5 13 ms'],
    leftOut: 3,
  },
  {
    name: 'a field in quotes over two lines',
    text: 'a,note,b\n1,"two\nlines of 7",2\n3,"x",4\n',
    options: { grouping: 'off' },
    series: ['a: 1 3', 'b: 2 4'],
    leftOut: 1,
  },
  {
    name: 'a quote that is never closed',
    text: `a,b\n1,2\n"x,3\n${'y,4\n'.repeat(3)}`,
    options: { grouping: 'off' },
    series: ['a: 1', 'b: 2 4 4 4'],
    leftOut: 1,
  },
  {
    name: 'quoted cells that hold commas',
    text: 'item,amount\na,"1,234.56"\nb,"2,345.67"\n',
    options: { grouping: 'off' },
    series: ['amount: 1234.56 2345.67'],
    leftOut: 0,
  },
  {
    name: 'tabs between cells',
    text: 'mean(x)\tmedian(x)\n50.5\t1,050\n51.5\t1,051\n',
    options: { grouping: 'off' },
    series: ['mean(x): 50.5 51.5', 'median(x): 1050 1051'],
    leftOut: 0,
  },
  {
    name: 'semicolons between decimal commas',
    text: 'zeit;wert\n1;1,234\n2;2,345\n',
    options: { grouping: '.', decimal: ',' },
    series: ['zeit: 1 2', 'wert: 1.234 2.345'],
    leftOut: 0,
  },
  {
    name: 'a heading of single blanks over cells that do not stand below it',
    text: 'name value count\nabc 12.5 3\nde 100.25 4\n',
    series: ['abc value: 12.5', 'abc count: 3', 'de value: 100.25', 'de count: 4'],
    leftOut: 0,
  },
  {
    name: 'lines between, before and behind',
    text: `started 3 workers in 12 ms
  time    cpu   rss
  0.10   12.5   100
warning: slow reply after 250 ms
  0.20   13.5   101
done: 2 rows
`,
    series: ['time: 0.1 0.2', 'cpu: 12.5 13.5', 'rss: 100 101'],
    leftOut: 4,
  },
  {
    name: 'records of three lines below headings of three (Catch2)',
    text: `benchmark name            samples       iterations    estimated
                          mean          low mean      high mean
                          std dev       low std dev   high std dev
------------------------------------------------------------------
sort 1000 items                     100            13     10.062 ms
                             4.61309 us    4.31557 us    5.95733 us
                             2.74969 us     307.98 ns    6.48453 us

sum                                 100           593      9.488 ms
                             156.168 ns    154.631 ns     160.56 ns
                             12.2363 ns    4.76764 ns     25.967 ns

==================================================================
test cases: 1 | 1 passed
`,
    series: [
      'sort 1000 items samples: 100',
      'sort 1000 items iterations: 13',
      'sort 1000 items estimated: 10.062 ms',
      'sort 1000 items mean: 4.61309 us',
      'sort 1000 items low mean: 4.31557 us',
      'sort 1000 items high mean: 5.95733 us',
      'sort 1000 items std dev: 2.74969 us',
      'sort 1000 items low std dev: 307.98 ns',
      'sort 1000 items high std dev: 6.48453 us',
      'sum samples: 100',
      'sum iterations: 593',
      'sum estimated: 9.488 ms',
      'sum mean: 156.168 ns',
      'sum low mean: 154.631 ns',
      'sum high mean: 160.56 ns',
      'sum std dev: 12.2363 ns',
      'sum low std dev: 4.76764 ns',
      'sum high std dev: 25.967 ns',
    ],
  },
  {
    name: 'three headings of which no line has more than the others',
    text: `a     b
c     d
e     f
1     2
3     4
`,
    series: ['e: 1 3', 'f: 2 4'],
  },
  {
    name: 'nothing below a heading',
    text: 'Name  Value\nthere are no numbers here\n12 13 14\n',
    series: [],
    leftOut: 3,
  },
  { name: 'rows without a heading', text: '1 2 3\n4 5 6\n', series: [], leftOut: 6 },
];
