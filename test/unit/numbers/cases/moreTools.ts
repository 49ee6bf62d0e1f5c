import type { Case } from './cases';

/** Outputs of tools that nobody here had looked at when the reader was written, in their layout with numbers of our own. */
export const MORE_TOOLS: readonly Case[] = [
  {
    name: 'processes and their command lines (ps aux)',
    input: `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root           1  0.0  0.1 128068  6676 ?        Ss   Oct25   0:03 /sbin/init --log 22 --deserialize 5
root           2  0.0  0.0      0     0 ?        S    Oct25   0:00 [kthreadd]
user        4711 12.5  1.5 912340 60120 pts/0    Sl+  10:00   1:23 node server.js --port=8080
`,
    chosen: 'table',
    series: [
      { label: '/sbin/init --log 22 --deserialize 5 %CPU', unit: '%', values: [0] },
      { label: '/sbin/init --log 22 --deserialize 5 %MEM', unit: '%', values: [0.1] },
      { label: '/sbin/init --log 22 --deserialize 5 VSZ', values: [128068] },
      { label: '/sbin/init --log 22 --deserialize 5 RSS', values: [6676] },
      { label: '[kthreadd] %CPU', unit: '%', values: [0] },
      { label: '[kthreadd] %MEM', unit: '%', values: [0] },
      { label: '[kthreadd] VSZ', values: [0] },
      { label: '[kthreadd] RSS', values: [0] },
      { label: 'node server.js --port=8080 %CPU', unit: '%', values: [12.5] },
      { label: 'node server.js --port=8080 %MEM', unit: '%', values: [1.5] },
      { label: 'node server.js --port=8080 VSZ', values: [912340] },
      { label: 'node server.js --port=8080 RSS', values: [60120] },
    ],
    shown: '/sbin/init --log 22 --deserialize 5 %CPU',
  },
  {
    name: 'command lines in the last column (pidstat -hl)',
    input: `# Time        UID       PID    %usr %system   %wait    %CPU   CPU  Command
1792579199      0         1    1.50    0.50    0.00    2.00     0  /sbin/init --deserialize 22
1792579199   1000       812   12.00    3.00    0.00   15.00     1  node server.js 8080
1792579200      0         1    0.50    0.50    0.00    1.00     0  /sbin/init --deserialize 22
`,
    chosen: 'table',
    series: [
      { label: '/sbin/init --deserialize 22 %usr', unit: '%', values: [1.5, 0.5] },
      { label: '/sbin/init --deserialize 22 %system', unit: '%', values: [0.5, 0.5] },
      { label: '/sbin/init --deserialize 22 %wait', unit: '%', values: [0, 0] },
      { label: '/sbin/init --deserialize 22 %CPU', unit: '%', values: [2, 1] },
      { label: 'node server.js 8080 %usr', unit: '%', values: [12] },
      { label: 'node server.js 8080 %system', unit: '%', values: [3] },
      { label: 'node server.js 8080 %wait', unit: '%', values: [0] },
      { label: 'node server.js 8080 %CPU', unit: '%', values: [15] },
    ],
    shown: '/sbin/init --deserialize 22 %usr',
  },
  {
    name: 'all processors and each of them (mpstat -P ALL)',
    input: `10:00:01     CPU    %usr   %nice    %sys   %idle
10:00:02     all    5.00    0.00    1.50   93.50
10:00:02       0    7.00    0.00    2.00   91.00
10:00:02       1    3.00    0.00    1.00   96.00

10:00:02     CPU    %usr   %nice    %sys   %idle
10:00:03     all    6.00    0.00    1.50   92.50
10:00:03       0    8.00    0.00    2.00   90.00
10:00:03       1    4.00    0.00    1.00   95.00
`,
    chosen: 'table',
    series: [
      { label: 'all %usr', unit: '%', values: [5, 6] },
      { label: 'all %nice', unit: '%', values: [0, 0] },
      { label: 'all %sys', unit: '%', values: [1.5, 1.5] },
      { label: 'all %idle', unit: '%', values: [93.5, 92.5] },
      { label: 'CPU 0 %usr', unit: '%', values: [7, 8] },
      { label: 'CPU 0 %nice', unit: '%', values: [0, 0] },
      { label: 'CPU 0 %sys', unit: '%', values: [2, 2] },
      { label: 'CPU 0 %idle', unit: '%', values: [91, 90] },
      { label: 'CPU 1 %usr', unit: '%', values: [3, 4] },
      { label: 'CPU 1 %nice', unit: '%', values: [0, 0] },
      { label: 'CPU 1 %sys', unit: '%', values: [1, 1] },
      { label: 'CPU 1 %idle', unit: '%', values: [96, 95] },
    ],
    shown: 'all %usr',
  },
  {
    name: 'groups of columns in strokes (vmstat -d)',
    input: `disk- ------------reads------------ ------------writes----------- -----IO------
       total merged sectors      ms  total merged sectors      ms    cur    sec
sda    15257    100  841035    8395  50851   5502 1648657  146540      0     44
sdb        3      0      24       2      0      0       0       0      0      0
`,
    chosen: 'table',
    series: [
      { label: 'sda reads total', values: [15257] },
      { label: 'sda reads merged', values: [100] },
      { label: 'sda reads sectors', values: [841035] },
      { label: 'sda reads ms', values: [8395] },
      { label: 'sda writes total', values: [50851] },
      { label: 'sda writes merged', values: [5502] },
      { label: 'sda writes sectors', values: [1648657] },
      { label: 'sda writes ms', values: [146540] },
      { label: 'sda cur', values: [0] },
      { label: 'sda sec', values: [44] },
      { label: 'sdb reads total', values: [3] },
      { label: 'sdb reads merged', values: [0] },
    ],
    others: true,
  },
  {
    name: 'letters and addresses between numbers (ntpq -p)',
    input: `     remote           refid      st t when poll reach   delay   offset  jitter
==============================================================================
*time1.example.n 192.0.2.10       2 u   12   64  377   23.399   -2.805   2.131
 time2.example.n 192.0.2.20       2 u    -   64    1   93.053   -0.807   2.839
`,
    chosen: 'table',
    series: [
      { label: 'time1.example.n st', values: [2] },
      { label: 'time1.example.n when', values: [12] },
      { label: 'time1.example.n poll', values: [64] },
      { label: 'time1.example.n reach', values: [377] },
      { label: 'time1.example.n delay', values: [23.399] },
      { label: 'time1.example.n offset', values: [-2.805] },
      { label: 'time1.example.n jitter', values: [2.131] },
      { label: 'time2.example.n st', values: [2] },
      { label: 'time2.example.n poll', values: [64] },
      { label: 'time2.example.n reach', values: [1] },
      { label: 'time2.example.n delay', values: [93.053] },
      { label: 'time2.example.n offset', values: [-0.807] },
      { label: 'time2.example.n jitter', values: [2.839] },
    ],
  },
  {
    name: 'names in the branches of a tree (lsblk)',
    input: `NAME        MAJ:MIN RM  SIZE RO TYPE MOUNTPOINT
sda           8:0    0   20G  0 disk\x20
├─sda1        8:1    0    1G  0 part /boot
└─sda2        8:2    0   19G  0 part /
sr0          11:0    1 1024M  0 rom \x20
`,
    chosen: 'table',
    series: [
      { label: 'sda RM', values: [0] },
      { label: 'sda SIZE', unit: 'G', values: [20] },
      { label: 'sda RO', values: [0] },
      { label: 'sda1 RM', values: [0] },
      { label: 'sda1 SIZE', unit: 'G', values: [1] },
      { label: 'sda1 RO', values: [0] },
      { label: 'sda2 RM', values: [0] },
      { label: 'sda2 SIZE', unit: 'G', values: [19] },
      { label: 'sda2 RO', values: [0] },
      { label: 'sr0 RM', values: [1] },
      { label: 'sr0 SIZE', unit: 'M', values: [1024] },
      { label: 'sr0 RO', values: [0] },
    ],
  },
  {
    name: 'headings with nothing below them (swapon)',
    input: `NAME      TYPE  SIZE USED PRIO UUID LABEL
/swapfile file 1024M 512K   -2
`,
    chosen: 'table',
    series: [
      { label: '/swapfile SIZE', unit: 'M', values: [1024] },
      { label: '/swapfile USED', unit: 'K', values: [512] },
      { label: '/swapfile PRIO', values: [-2] },
    ],
    shown: '/swapfile SIZE',
  },
  {
    name: 'memory in m and g (top)',
    input: `    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND
   4711 user      20   0 1234.5m   1.2g  41.5m S  12.5   3.1   1:23.45 node server
      1 root      20   0  167.1m  12.5m   8.1m S   0.0   0.1   0:03.21 systemd
`,
    chosen: 'table',
    series: [
      { label: 'node server PR', values: [20] },
      { label: 'node server NI', values: [0] },
      { label: 'node server VIRT', unit: 'MiB', values: [1234.5] },
      { label: 'node server RES', unit: 'GiB', values: [1.2] },
      { label: 'node server SHR', unit: 'MiB', values: [41.5] },
      { label: 'node server %CPU', unit: '%', values: [12.5] },
      { label: 'node server %MEM', unit: '%', values: [3.1] },
      { label: 'systemd PR', values: [20] },
      { label: 'systemd NI', values: [0] },
      { label: 'systemd VIRT', unit: 'MiB', values: [167.1] },
      { label: 'systemd RES', unit: 'MiB', values: [12.5] },
      { label: 'systemd SHR', unit: 'MiB', values: [8.1] },
      { label: 'systemd %CPU', unit: '%', values: [0] },
      { label: 'systemd %MEM', unit: '%', values: [0.1] },
    ],
    shown: 'node server VIRT',
  },
  {
    name: 'hops (mtr -r)',
    input: `HOST: host                        Loss%   Snt   Last   Avg  Best  Wrst StDev
  1.|-- 192.0.2.1                  0.0%    10    0.5   0.6   0.4   1.2   0.2
  2.|-- gw.example.net             0.0%    10    8.1   9.0   7.2  12.3   1.5
`,
    chosen: 'table',
    series: [
      { label: '192.0.2.1 Loss%', unit: '%', values: [0] },
      { label: '192.0.2.1 Snt', values: [10] },
      { label: '192.0.2.1 Last', values: [0.5] },
      { label: '192.0.2.1 Avg', values: [0.6] },
      { label: '192.0.2.1 Best', values: [0.4] },
      { label: '192.0.2.1 Wrst', values: [1.2] },
      { label: '192.0.2.1 StDev', values: [0.2] },
      { label: 'gw.example.net Loss%', unit: '%', values: [0] },
      { label: 'gw.example.net Snt', values: [10] },
      { label: 'gw.example.net Last', values: [8.1] },
      { label: 'gw.example.net Avg', values: [9] },
      { label: 'gw.example.net Best', values: [7.2] },
      { label: 'gw.example.net Wrst', values: [12.3] },
      { label: 'gw.example.net StDev', values: [1.5] },
    ],
    shown: '192.0.2.1 Loss%',
  },
  {
    name: 'a ruler behind a sharp sign (perf report)',
    input: `# Overhead  Command  Shared Object      Symbol
# ........  .......  .................  ..............................
    45.12%  demo     demo               [.] parse_number
    20.34%  demo     libc.so.6          [.] memcpy
     5.67%  demo     [kernel.kallsyms]  [k] page_fault
`,
    chosen: 'table',
    series: [{ label: 'demo Overhead', unit: '%', values: [45.12, 20.34, 5.67] }],
    shown: 'demo Overhead',
  },
  {
    name: 'lines of source at the right (memory_profiler)',
    input: `Line #    Mem usage    Increment  Occurrences   Line Contents
=============================================================
     3   38.816 MiB   38.816 MiB           1   @profile
     4                                         def my_func():
     5   46.492 MiB    7.676 MiB           1       a = [1] * (10 ** 6)
     6  199.117 MiB  152.625 MiB           1       b = [2] * (2 * 10 ** 7)
`,
    chosen: 'table',
    series: [
      { label: '@profile Mem usage', unit: 'MiB', values: [38.816] },
      { label: '@profile Increment', unit: 'MiB', values: [38.816] },
      { label: '@profile Occurrences', values: [1] },
      { label: 'a = [1] * (10 ** 6) Mem usage', unit: 'MiB', values: [46.492] },
      { label: 'a = [1] * (10 ** 6) Increment', unit: 'MiB', values: [7.676] },
      { label: 'a = [1] * (10 ** 6) Occurrences', values: [1] },
      { label: 'b = [2] * (2 * 10 ** 7) Mem usage', unit: 'MiB', values: [199.117] },
      { label: 'b = [2] * (2 * 10 ** 7) Increment', unit: 'MiB', values: [152.625] },
      { label: 'b = [2] * (2 * 10 ** 7) Occurrences', values: [1] },
    ],
    shown: '@profile Mem usage',
  },
  {
    name: 'tabs, and rows that end early (turbostat)',
    input: `Core\tCPU\tAvg_MHz\tBusy%\tBzy_MHz\tTSC_MHz\tIRQ\tPkgTmp\tPkgWatt
-\t-\t120\t4.12\t2912\t2400\t1234\t45\t6.12
0\t0\t130\t4.50\t2890\t2400\t400\t45\t6.12
0\t4\t110\t3.80\t2930\t2400\t300
1\t1\t118\t4.00\t2915\t2400\t280
`,
    chosen: 'table',
    series: [
      { label: 'Avg_MHz', unit: 'MHz', values: [120, 130, 110, 118] },
      { label: 'Busy%', unit: '%', values: [4.12, 4.5, 3.8, 4] },
      { label: 'Bzy_MHz', unit: 'MHz', values: [2912, 2890, 2930, 2915] },
      { label: 'TSC_MHz', unit: 'MHz', values: [2400, 2400, 2400, 2400] },
      { label: 'IRQ', values: [1234, 400, 300, 280] },
      { label: 'PkgTmp', values: [45, 45] },
      { label: 'PkgWatt', values: [6.12, 6.12] },
    ],
    shown: 'Avg_MHz',
  },
  {
    name: 'quoted headings with numbers (typeperf)',
    input: `"(PDH-CSV 4.0)","\\\\HOST\\Processor(_Total)\\% Processor Time"
"03/02/2026 10:00:00.123","12.345678901234567"
"03/02/2026 10:00:01.123","15.012345678901234"
`,
    chosen: 'table',
    series: [
      {
        label: '\\\\HOST\\Processor(_Total)\\% Processor Time',
        values: [12.345678901234567, 15.012345678901234],
      },
    ],
  },
  {
    name: "an index that has a name (Elasticsearch's _cat)",
    input: `health status index    uuid                   pri rep docs.count docs.deleted store.size pri.store.size
green  open   items-1  a1B2c3D4e5F6g7H8i9J0kL   1   1      12345           12     12.3mb          6.1mb
green  open   items-2  b1B2c3D4e5F6g7H8i9J0kL   1   1      23456            0     21.5mb         10.7mb
`,
    chosen: 'table',
    series: [
      { label: 'items-1 pri', values: [1] },
      { label: 'items-1 rep', values: [1] },
      { label: 'items-1 docs.count', values: [12345] },
      { label: 'items-1 docs.deleted', values: [12] },
      { label: 'items-1 store.size', unit: 'mb', values: [12.3] },
      { label: 'items-1 pri.store.size', unit: 'mb', values: [6.1] },
      { label: 'items-2 pri', values: [1] },
      { label: 'items-2 rep', values: [1] },
      { label: 'items-2 docs.count', values: [23456] },
      { label: 'items-2 docs.deleted', values: [0] },
      { label: 'items-2 store.size', unit: 'mb', values: [21.5] },
      { label: 'items-2 pri.store.size', unit: 'mb', values: [10.7] },
    ],
    shown: 'items-1 store.size',
  },
  {
    name: 'numbers of jobs (sacct)',
    input: `JobID           JobName  Partition    Account  AllocCPUS      State ExitCode\x20
------------ ---------- ---------- ---------- ---------- ---------- --------\x20
1234              train        gpu       proj          8  COMPLETED      0:0\x20
1234.batch        batch                  proj          8  COMPLETED      0:0\x20
1235              train        gpu       proj         16     FAILED      1:0\x20
`,
    chosen: 'table',
    series: [
      { label: 'train AllocCPUS', values: [8, 16] },
      { label: 'batch AllocCPUS', values: [8] },
    ],
  },
  {
    name: 'words above some of the headings (iozone)',
    input: `        Run began: Mon Mar  2 10:00:00 2026
        File size set to 102400 kB
                                                              random    random     bkwd    record    stride
              kB  reclen    write  rewrite    read    reread    read     write     read   rewrite      read   fwrite frewrite    fread  freread
          102400       4   812345   912345  2112345  2212345 1812345    712345  1512345   1912345   1612345   702345   812345  2012345  2112345
          102400      16  1012345  1112345  3112345  3212345 2812345    912345  2512345   2912345   2612345   902345  1012345  3012345  3112345
`,
    chosen: 'table',
    series: [
      { label: 'kB', values: [102400, 102400] },
      { label: 'reclen', values: [4, 16] },
      { label: 'write', values: [812345, 1012345] },
      { label: 'rewrite', values: [912345, 1112345] },
      { label: 'read', values: [2112345, 3112345] },
      { label: 'reread', values: [2212345, 3212345] },
      { label: 'random read', values: [1812345, 2812345] },
      { label: 'random write', values: [712345, 912345] },
      { label: 'bkwd read', values: [1512345, 2512345] },
      { label: 'record rewrite', values: [1912345, 2912345] },
      { label: 'stride read', values: [1612345, 2612345] },
      { label: 'fwrite', values: [702345, 902345] },
    ],
    others: true,
  },
  {
    name: 'intervals with a blank in them (iperf 2)',
    input: `[ ID] Interval       Transfer     Bandwidth
[  3]  0.0- 1.0 sec   112 MBytes   941 Mbits/sec
[  3]  1.0- 2.0 sec   113 MBytes   945 Mbits/sec
[  3]  0.0-10.0 sec  1.10 GBytes   943 Mbits/sec
`,
    chosen: 'table',
    series: [
      { label: 'Transfer', unit: 'MBytes', values: [112, 113] },
      { label: 'Bandwidth', unit: 'Mbits/sec', values: [941, 945] },
    ],
    shown: 'Bandwidth',
  },
  {
    name: 'one heading after another (GROMACS)',
    input: `           Step           Time
              0        0.00000

   Energies (kJ/mol)
          Angle    Proper Dih.  Ryckaert-Bell.          LJ-14     Coulomb-14
    1.23456e+04    2.34567e+02    3.45678e+03    4.56789e+03    5.67890e+04
        LJ (SR)   Coulomb (SR)      Potential    Kinetic En.   Total Energy
    6.78901e+04   -7.89012e+05   -6.54321e+05    1.23456e+05   -5.30865e+05
`,
    chosen: 'table',
    series: [
      { label: 'Time', values: [0] },
      { label: 'Angle', values: [12345.6] },
      { label: 'Proper Dih.', values: [234.567] },
      { label: 'Ryckaert-Bell.', values: [3456.78] },
      { label: 'LJ-14', values: [4567.89] },
      { label: 'Coulomb-14', values: [56789] },
      { label: 'LJ (SR)', values: [67890.1] },
      { label: 'Coulomb (SR)', values: [-789012] },
      { label: 'Potential', values: [-654321] },
      { label: 'Kinetic En.', values: [123456] },
      { label: 'Total Energy', values: [-530865] },
    ],
  },
  {
    name: 'numbers wider than their headings (VASP)',
    input: `       N       E                     dE             d eps       ncg     rms          rms(c)
DAV:   1     0.123456789012E+03    0.12346E+03   -0.12346E+04  1234   0.123E+03
DAV:   2    -0.234567890123E+02   -0.14691E+03   -0.14012E+03  1456   0.234E+02
DAV:   3    -0.312345678901E+02   -0.77778E+01   -0.76543E+01  1502   0.512E+01    0.812E+00
   1 F= -.31234568E+02 E0= -.31230000E+02  d E =-.123456E-02
`,
    chosen: 'table',
    series: [
      { label: 'DAV N', values: [1, 2, 3] },
      { label: 'DAV E', values: [123.456789012, -23.4567890123, -31.2345678901] },
      { label: 'DAV dE', values: [123.46, -146.91, -7.7778] },
      { label: 'DAV d eps', values: [-1234.6, -140.12, -7.6543] },
      { label: 'DAV ncg', values: [1234, 1456, 1502] },
      { label: 'DAV rms', values: [123, 23.4, 5.12] },
      { label: 'DAV rms(c)', values: [0.812] },
    ],
  },
  {
    name: 'remarks behind the cells (perf stat -I)',
    input: `#           time             counts unit events
     1.001023456      1,001.23 msec cpu-clock                 #    1.000 CPUs utilized
     1.001023456             1,234      context-switches      #    1.233 K/sec
     2.002123456      1,000.98 msec cpu-clock                 #    1.000 CPUs utilized
     2.002123456             1,301      context-switches      #    1.300 K/sec
`,
    chosen: 'table',
    series: [
      { label: 'cpu-clock counts', unit: 'msec', values: [1001.23, 1000.98] },
      { label: 'context-switches counts', values: [1234, 1301] },
    ],
    others: true,
    shown: 'cpu-clock counts',
  },
  {
    name: 'thousandths of a core (kubectl top)',
    input: `NAME                        CPU(cores)   MEMORY(bytes)
api-7d9c5b6f4-abcde         12m          85Mi
api-7d9c5b6f4-fghij         15m          91Mi
db-0                        250m         1024Mi
`,
    chosen: 'table',
    series: [
      { label: 'api-7d9c5b6f4-abcde CPU(cores)', unit: 'millicores', values: [12] },
      { label: 'api-7d9c5b6f4-abcde MEMORY', unit: 'Mi', values: [85] },
      { label: 'api-7d9c5b6f4-fghij CPU(cores)', unit: 'millicores', values: [15] },
      { label: 'api-7d9c5b6f4-fghij MEMORY', unit: 'Mi', values: [91] },
      { label: 'db-0 CPU(cores)', unit: 'millicores', values: [250] },
      { label: 'db-0 MEMORY', unit: 'Mi', values: [1024] },
    ],
    shown: 'api-7d9c5b6f4-abcde CPU(cores)',
  },
  {
    name: 'percentiles that name rows (describe of pandas)',
    input: `             age       income
count  100.00000   100.000000
mean    41.23000  3012.450000
std     12.10200   912.330000
min     18.00000  1200.000000
25%     31.00000  2401.250000
50%     41.00000  2998.000000
75%     51.00000  3602.750000
max     69.00000  5012.000000
`,
    chosen: 'table',
    series: [
      { label: 'count age', values: [100] },
      { label: 'count income', values: [100] },
      { label: 'mean age', values: [41.23] },
      { label: 'mean income', values: [3012.45] },
      { label: 'std age', values: [12.102] },
      { label: 'std income', values: [912.33] },
      { label: 'min age', values: [18] },
      { label: 'min income', values: [1200] },
      { label: '25% age', values: [31] },
      { label: '25% income', values: [2401.25] },
      { label: '50% age', values: [41] },
      { label: '50% income', values: [2998] },
    ],
    others: true,
  },
  {
    name: 'a table between lines of words (summary of R)',
    input: `Coefficients:
            Estimate Std. Error t value Pr(>|t|)   \x20
(Intercept) -17.5791     6.7584  -2.601   0.0123 * \x20
speed         3.9324     0.4155   9.464 1.49e-12 ***
---
Signif. codes:  0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1

Residual standard error: 15.38 on 48 degrees of freedom
Multiple R-squared:  0.6511,\tAdjusted R-squared:  0.6438\x20
F-statistic: 89.57 on 1 and 48 DF,  p-value: 1.49e-12
`,
    chosen: 'table',
    series: [
      { label: '(Intercept) Estimate', values: [-17.5791] },
      { label: '(Intercept) Std. Error', values: [6.7584] },
      { label: '(Intercept) t value', values: [-2.601] },
      { label: '(Intercept) Pr(>|t|)', values: [0.0123] },
      { label: 'speed Estimate', values: [3.9324] },
      { label: 'speed Std. Error', values: [0.4155] },
      { label: 'speed t value', values: [9.464] },
      { label: 'speed Pr(>|t|)', values: [1.49e-12] },
    ],
  },
  {
    name: 'a table among other lines (bombardier)',
    input: `Bombarding http://localhost:8080 for 10s using 125 connection(s)
[====================================================================] 10s
Done!
Statistics        Avg      Stdev        Max
  Reqs/sec     87352.61    7401.22  101122.30
  Latency        1.43ms   502.51us    33.91ms
  HTTP codes:
    1xx - 0, 2xx - 873451, 3xx - 0, 4xx - 0, 5xx - 0
    others - 0
  Throughput:    17.03MB/s
`,
    chosen: 'table',
    series: [
      { label: 'Reqs/sec Avg', values: [87352.61] },
      { label: 'Reqs/sec Stdev', values: [7401.22] },
      { label: 'Reqs/sec Max', values: [101122.3] },
      { label: 'Latency Avg', unit: 'ms', values: [1.43] },
      { label: 'Latency Stdev', unit: 'us', values: [502.51] },
      { label: 'Latency Max', unit: 'ms', values: [33.91] },
      { label: 'Throughput', unit: 'MB/s', values: [17.03] },
    ],
    shown: 'Latency Avg',
  },
  {
    name: 'a table of Markdown (BenchmarkDotNet)',
    input: `| Method    | N     | Mean       | Error     | StdDev    | Median     | Gen0   | Allocated |
|---------- |------ |-----------:|----------:|----------:|-----------:|-------:|----------:|
| Sha256    | 1000  |   7.735 us | 0.1913 us | 0.4034 us |   7.560 us | 0.0381 |     112 B |
| Md5       | 1000  |   3.872 us | 0.0885 us | 0.1885 us |   3.800 us | 0.0267 |      80 B |
| Sha256    | 10000 |  74.509 us | 1.5787 us | 4.6052 us |  72.901 us |      - |     112 B |
| Md5       | 10000 |  36.120 us | 0.4100 us | 0.3800 us |  36.010 us |      - |      80 B |
`,
    chosen: 'table',
    series: [
      { label: 'Sha256 N', values: [1000, 10000] },
      { label: 'Sha256 Mean', unit: 'us', values: [7.735, 74.509] },
      { label: 'Sha256 Error', unit: 'us', values: [0.1913, 1.5787] },
      { label: 'Sha256 StdDev', unit: 'us', values: [0.4034, 4.6052] },
      { label: 'Sha256 Median', unit: 'us', values: [7.56, 72.901] },
      { label: 'Sha256 Gen0', values: [0.0381] },
      { label: 'Sha256 Allocated', unit: 'B', values: [112, 112] },
      { label: 'Md5 N', values: [1000, 10000] },
      { label: 'Md5 Mean', unit: 'us', values: [3.872, 36.12] },
      { label: 'Md5 Error', unit: 'us', values: [0.0885, 0.41] },
      { label: 'Md5 StdDev', unit: 'us', values: [0.1885, 0.38] },
      { label: 'Md5 Median', unit: 'us', values: [3.8, 36.01] },
      { label: 'Md5 Gen0', values: [0.0267] },
      { label: 'Md5 Allocated', unit: 'B', values: [80, 80] },
    ],
    shown: 'Sha256 Mean',
  },
  {
    name: 'names at the right of a table (nanobench)',
    input: `|               ns/op |                op/s |    err% |     total | benchmark
|--------------------:|--------------------:|--------:|----------:|:----------
|               15.34 |       65,204,103.21 |    0.4% |      0.18 | \`x += x\`
|              120.05 |        8,329,862.56 |    1.2% |      0.19 | \`sort\`
`,
    chosen: 'table',
    series: [
      { label: 'x += x ns/op', unit: 'ns/op', values: [15.34] },
      { label: 'x += x op/s', unit: 'op/s', values: [65204103.21] },
      { label: 'x += x err%', unit: '%', values: [0.4] },
      { label: 'x += x total', values: [0.18] },
      { label: 'sort ns/op', unit: 'ns/op', values: [120.05] },
      { label: 'sort op/s', unit: 'op/s', values: [8329862.56] },
      { label: 'sort err%', unit: '%', values: [1.2] },
      { label: 'sort total', values: [0.19] },
    ],
    shown: 'x += x ns/op',
  },
  {
    name: 'strokes with bars (locust)',
    input: `Type     Name                                                                          # reqs      # fails |    Avg     Min     Max    Med |   req/s  failures/s
--------|----------------------------------------------------------------------------|-------|-------------|-------|-------|-------|-------|--------|-----------
GET      /hello                                                                           120     0(0.00%) |     12       4      98      9 |   12.10        0.00
POST     /login                                                                            40     1(2.50%) |     45      20     180     40 |    4.00        0.10
--------|----------------------------------------------------------------------------|-------|-------------|-------|-------|-------|-------|--------|-----------
         Aggregated                                                                       160     1(0.62%) |     20       4     180     12 |   16.10        0.10
`,
    chosen: 'table',
    series: [
      { label: 'GET /hello # reqs', values: [120] },
      { label: 'GET /hello # fails', values: [0] },
      { label: 'GET /hello Avg', values: [12] },
      { label: 'GET /hello Min', values: [4] },
      { label: 'GET /hello Max', values: [98] },
      { label: 'GET /hello Med', values: [9] },
      { label: 'GET /hello req/s', unit: 'req/s', values: [12.1] },
      { label: 'GET /hello failures/s', values: [0] },
      { label: 'POST /login # reqs', values: [40] },
      { label: 'POST /login # fails', values: [1] },
      { label: 'POST /login Avg', values: [45] },
      { label: 'POST /login Min', values: [20] },
    ],
    others: true,
    shown: 'GET /hello req/s',
  },
  {
    name: 'numbers with units under a ruler (deno bench)',
    input: `cpu: Apple M1
runtime: deno 1.40.0 (aarch64-apple-darwin)

file:///home/user/bench.ts
benchmark           time (avg)        iter/s             (min … max)       p75       p99      p995
-------------------------------------------------------------------- -----------------------------
URL parsing          5.02 µs/iter     199,243.6      (4.90 µs … 5.60 µs)   5.05 µs   5.60 µs   5.60 µs
URL resolving      250.53 ns/iter   3,991,500.5  (240.51 ns … 311.98 ns) 252.20 ns 300.11 ns 311.98 ns
`,
    chosen: 'table',
    series: [
      { label: 'URL parsing time (avg)', unit: 'µs/iter', values: [5.02] },
      { label: 'URL parsing iter/s', unit: 'iter/s', values: [199243.6] },
      { label: 'URL parsing (min … max)', unit: 'µs', values: [4.9] },
      { label: 'URL parsing p75', unit: 'µs', values: [5.05] },
      { label: 'URL parsing p99', unit: 'µs', values: [5.6] },
      { label: 'URL parsing p995', unit: 'µs', values: [5.6] },
      { label: 'URL resolving time (avg)', unit: 'ns/iter', values: [250.53] },
      { label: 'URL resolving iter/s', unit: 'iter/s', values: [3991500.5] },
      { label: 'URL resolving (min … max)', unit: 'ns', values: [240.51] },
      { label: 'URL resolving p75', unit: 'ns', values: [252.2] },
      { label: 'URL resolving p99', unit: 'ns', values: [300.11] },
      { label: 'URL resolving p995', unit: 'ns', values: [311.98] },
    ],
    shown: 'URL parsing time (avg)',
  },
  {
    name: 'groups in strokes and changes in brackets (redis-cli --stat)',
    input: `------- data ------ --------------------- load -------------------- - child -
keys       mem      clients blocked requests            connections         \x20
506        1015.00K 1       0       24 (+0)             7          \x20
506        1015.00K 1       0       25 (+1)             7          \x20
506        3.40M    51      0       60461 (+60436)      57         \x20
506        3.40M    51      0       146425 (+85964)     107        \x20
`,
    chosen: 'table',
    series: [
      { label: 'keys', values: [506, 506, 506, 506] },
      { label: 'mem', unit: 'K', values: [1015, 1015] },
      { label: 'clients', values: [1, 1, 51, 51] },
      { label: 'blocked', values: [0, 0, 0, 0] },
      { label: 'requests', values: [24, 25, 60461, 146425] },
      { label: 'connections', values: [7, 7, 57, 107] },
      { label: 'mem', unit: 'M', values: [3.4, 3.4] },
    ],
  },
  {
    name: 'headings of capitals (jstat)',
    input: `  S0C    S1C    S0U    S1U      EC       EU        OC         OU       MC     MU    CCSC   CCSU   YGC     YGCT    FGC    FGCT     GCT
25600.0 25600.0  0.0   25598.6 204800.0 102400.0  512000.0   123456.0  60000.0 58000.1 7000.0 6700.5     12    0.345   1      0.123    0.468
25600.0 25600.0  0.0   25598.6 204800.0 112400.0  512000.0   123456.0  60000.0 58000.1 7000.0 6700.5     12    0.345   1      0.123    0.468
`,
    chosen: 'table',
    series: [
      { label: 'S0C', values: [25600, 25600] },
      { label: 'S1C', values: [25600, 25600] },
      { label: 'S0U', values: [0, 0] },
      { label: 'S1U', values: [25598.6, 25598.6] },
      { label: 'EC', values: [204800, 204800] },
      { label: 'EU', values: [102400, 112400] },
      { label: 'OC', values: [512000, 512000] },
      { label: 'OU', values: [123456, 123456] },
      { label: 'MC', values: [60000, 60000] },
      { label: 'MU', values: [58000.1, 58000.1] },
      { label: 'CCSC', values: [7000, 7000] },
      { label: 'CCSU', values: [6700.5, 6700.5] },
    ],
    others: true,
  },
  {
    name: 'numbers at the left of their columns (LAMMPS)',
    input: `Step          Temp          E_pair         E_mol          TotEng         Press    \x20
         0   1.44          -6.7733681      0             -4.6218056     -5.0244179  \x20
        50   0.69579458    -5.6648333      0             -4.6252012      0.73601858 \x20
       100   0.7045393     -5.6758415      0             -4.6231440      0.70481241 \x20
Loop time of 0.512 on 4 procs for 100 steps with 4000 atoms
`,
    chosen: 'table',
    series: [
      { label: 'Temp', values: [1.44, 0.69579458, 0.7045393] },
      { label: 'E_pair', values: [-6.7733681, -5.6648333, -5.6758415] },
      { label: 'E_mol', values: [0, 0, 0] },
      { label: 'TotEng', values: [-4.6218056, -4.6252012, -4.623144] },
      { label: 'Press', values: [-5.0244179, 0.73601858, 0.70481241] },
    ],
  },
  {
    name: 'units in square brackets (nvidia-smi --query-gpu)',
    input: `timestamp, index, utilization.gpu [%], memory.used [MiB], power.draw [W], temperature.gpu
2026/03/02 10:00:00.123, 0, 45 %, 1234 MiB, 123.45 W, 61
2026/03/02 10:00:01.125, 0, 47 %, 1240 MiB, 125.02 W, 62
2026/03/02 10:00:02.127, 0, 50 %, 1240 MiB, 126.80 W, 62
`,
    chosen: 'table',
    series: [
      { label: 'utilization.gpu', unit: '%', values: [45, 47, 50] },
      { label: 'memory.used', unit: 'MiB', values: [1234, 1240, 1240] },
      { label: 'power.draw', unit: 'W', values: [123.45, 125.02, 126.8] },
      { label: 'temperature.gpu', values: [61, 62, 62] },
    ],
    shown: 'utilization.gpu',
  },
  {
    name: 'headings in two lines (gprof)',
    input: `Flat profile:

Each sample counts as 0.01 seconds.
  %   cumulative   self              self     total          \x20
 time   seconds   seconds    calls  ms/call  ms/call  name   \x20
 33.34      0.02     0.02     7208     0.00     0.00  open
 16.67      0.03     0.01      244     0.04     0.12  offtime
 16.67      0.04     0.01        8     1.25     1.25  memccpy
`,
    chosen: 'table',
    series: [
      { label: 'open time', values: [33.34] },
      { label: 'open cumulative seconds', values: [0.02] },
      { label: 'open self seconds', values: [0.02] },
      { label: 'open calls', values: [7208] },
      { label: 'open self ms/call', unit: 'ms/call', values: [0] },
      { label: 'open total ms/call', unit: 'ms/call', values: [0] },
      { label: 'offtime time', values: [16.67] },
      { label: 'offtime cumulative seconds', values: [0.03] },
      { label: 'offtime self seconds', values: [0.01] },
      { label: 'offtime calls', values: [244] },
      { label: 'offtime self ms/call', unit: 'ms/call', values: [0.04] },
      { label: 'offtime total ms/call', unit: 'ms/call', values: [0.12] },
    ],
    others: true,
    shown: 'open self ms/call',
  },
  {
    name: 'iterations are what is measured (JMH)',
    input: `# JMH version: 1.37
# VM version: JDK 17.0.9, OpenJDK 64-Bit Server VM, 17.0.9+9
# Warmup: 3 iterations, 10 s each
# Benchmark: org.sample.MyBenchmark.parse

# Run progress: 0.00% complete, ETA 00:01:40
# Fork: 1 of 1
# Warmup Iteration   1: 301.234 ns/op
# Warmup Iteration   2: 296.101 ns/op
# Warmup Iteration   3: 295.700 ns/op
Iteration   1: 294.114 ns/op
Iteration   2: 294.820 ns/op
Iteration   3: 293.961 ns/op
Iteration   4: 295.003 ns/op
Iteration   5: 294.288 ns/op


Result "org.sample.MyBenchmark.parse":
  294.437 ±(99.9%) 1.711 ns/op [Average]
  (min, avg, max) = (293.961, 294.437, 295.003), stdev = 0.444
  CI (99.9%): [292.726, 296.148] (assumes normal distribution)
`,
    chosen: 'labelled',
    series: [
      { label: 'Warmup Iteration', unit: 'ns/op', values: [301.234, 296.101, 295.7] },
      { label: 'Iteration', unit: 'ns/op', values: [294.114, 294.82, 293.961, 295.003, 294.288] },
    ],
    others: true,
    shown: 'Iteration',
  },
  {
    name: 'what a test took in brackets (cargo nextest)',
    input: `    Finished test [unoptimized + debuginfo] target(s) in 0.12s
    Starting 5 tests across 2 binaries
        PASS [   0.005s] demo parse::tests::empty
        PASS [   0.012s] demo parse::tests::nested
        PASS [   1.203s] demo write::tests::roundtrip
        SLOW [> 60.000s] demo net::tests::slow
        PASS [  61.334s] demo net::tests::slow
------------
     Summary [  61.340s] 5 tests run: 5 passed (1 slow), 0 skipped
`,
    chosen: 'labelled',
    series: [
      { label: 'PASS', unit: 's', values: [0.005, 0.012, 1.203, 61.334] },
      { label: 'SLOW', unit: 's', values: [60] },
    ],
    others: true,
    shown: 'PASS',
  },
  {
    name: 'a name and several measures behind it (go test -bench -benchmem)',
    input: `goos: linux
goarch: amd64
pkg: example.org/mod/parse
cpu: AMD EPYC 7B13
BenchmarkParse/small-8         \t 5038176\t       236.1 ns/op\t 211.80 MB/s\t      96 B/op\t       3 allocs/op
BenchmarkParse/large-8         \t    4821\t    247381 ns/op\t 402.10 MB/s\t   81961 B/op\t    1201 allocs/op
BenchmarkWrite-8               \t12031744\t        99.71 ns/op\t       0 B/op\t       0 allocs/op
PASS
ok  \texample.org/mod/parse\t4.917s
`,
    chosen: 'labelled',
    series: [
      { label: 'BenchmarkParse/small-8', values: [5038176] },
      { label: 'BenchmarkParse/small-8', unit: 'ns/op', values: [236.1] },
      { label: 'BenchmarkParse/small-8', unit: 'MB/s', values: [211.8] },
      { label: 'BenchmarkParse/small-8', unit: 'B/op', values: [96] },
      { label: 'BenchmarkParse/small-8', unit: 'allocs/op', values: [3] },
      { label: 'BenchmarkParse/large-8', values: [4821] },
      { label: 'BenchmarkParse/large-8', unit: 'ns/op', values: [247381] },
      { label: 'BenchmarkParse/large-8', unit: 'MB/s', values: [402.1] },
      { label: 'BenchmarkParse/large-8', unit: 'B/op', values: [81961] },
      { label: 'BenchmarkParse/large-8', unit: 'allocs/op', values: [1201] },
      { label: 'BenchmarkWrite-8', values: [12031744] },
      { label: 'BenchmarkWrite-8', unit: 'ns/op', values: [99.71] },
    ],
    others: true,
    shown: 'BenchmarkParse/small-8',
  },
  {
    name: 'keys between bars are no table (atop)',
    input: `PRC | sys    1.23s | user   4.56s | #proc    245 | #zombie    0 | #exit      3 |
CPU | sys      12% | user     45% | irq       1% | idle    142% | wait      0% |
MEM | tot     7.7G | free    1.2G | cache   3.1G | buff  201.3M | slab  312.4M |
`,
    chosen: 'labelled',
    series: [
      { label: 'sys', unit: 's', values: [1.23] },
      { label: 'user', unit: 's', values: [4.56] },
      { label: '#proc', values: [245] },
      { label: '#zombie', values: [0] },
      { label: '#exit', values: [3] },
      { label: 'sys', unit: '%', values: [12] },
      { label: 'user', unit: '%', values: [45] },
      { label: 'irq', unit: '%', values: [1] },
      { label: 'idle', unit: '%', values: [142] },
      { label: 'wait', unit: '%', values: [0] },
    ],
    shown: 'sys',
  },
  {
    name: 'lines in brackets are no table (GoogleTest)',
    input: `[ RUN      ] ParseTest.Numbers
[       OK ] ParseTest.Numbers (12 ms)
[ RUN      ] ParseTest.Words
[       OK ] ParseTest.Words (3 ms)
[----------] 2 tests from ParseTest (15 ms total)
`,
    chosen: 'labelled',
    series: [
      { label: 'ParseTest.Numbers', unit: 'ms', values: [12] },
      { label: 'ParseTest.Words', unit: 'ms', values: [3] },
    ],
    shown: 'ParseTest.Numbers',
  },
  {
    name: 'tests and what they took are no table (Jest)',
    input: `PASS src/parse.test.ts (5.213 s)
  parser
    ✓ reads an empty text (3 ms)
    ✓ reads a number (1 ms)
    ✓ reads a long text (215 ms)
    ✕ reads a broken text (12 ms)
PASS src/write.test.ts
  writer
    ✓ writes a number (2 ms)

Test Suites: 2 passed, 2 total
Tests:       1 failed, 4 passed, 5 total
Snapshots:   0 total
Time:        6.021 s, estimated 7 s
`,
    chosen: 'labelled',
    series: [
      { label: 'PASS src/parse.test.ts', unit: 's', values: [5.213] },
      { label: 'reads an empty text', unit: 'ms', values: [3] },
      { label: 'reads a number', unit: 'ms', values: [1] },
      { label: 'reads a long text', unit: 'ms', values: [215] },
      { label: 'reads a broken text', unit: 'ms', values: [12] },
      { label: 'writes a number', unit: 'ms', values: [2] },
      { label: 'Time', unit: 's', values: [6.021] },
    ],
    others: true,
    shown: 'PASS src/parse.test.ts',
  },
  {
    name: 'numbers in the names of tests (Jest, Mocha, node --test, Vitest)',
    input: `  ✓ should return 404 when the user of 2 pages is not found (12 ms)
  ✔ retries 5 times (30.75ms)
 ✓ test/a.test.ts > v2 > adds 3 numbers 22ms
  ✖ retries 5 times (31.25ms)
 ✓ test/b.test.ts (12 tests | 1 skipped) 45ms
 ✓ test/b.test.ts (13 tests) 46ms
✔ Built in 512 ms
✓ 8 modules transformed.
`,
    chosen: 'labelled',
    series: [
      { label: 'should return 404 when the user of 2 pages is not found', unit: 'ms', values: [12] },
      { label: 'retries 5 times', unit: 'ms', values: [30.75, 31.25] },
      { label: 'test/a.test.ts v2 adds 3 numbers', unit: 'ms', values: [22] },
      { label: 'test/b.test.ts', unit: 'ms', values: [45, 46] },
      { label: 'Built', unit: 'ms', values: [512] },
    ],
  },
  {
    name: 'numbers in the names of benchmarks (benchmark.js, bench-node)',
    input: `sort 1000 items x 8,493 ops/sec ±1.06% (6 runs sampled)
sort 10 items x 812,345 ops/sec ±2.10% (88 runs sampled)
sort 1000 items x 8,512 ops/sec ±1.00% (7 runs sampled)
`,
    chosen: 'labelled',
    series: [
      { label: 'sort 1000 items x', unit: 'ops/sec', values: [8493, 8512] },
      { label: 'sort 10 items x', unit: 'ops/sec', values: [812345] },
    ],
  },
  {
    name: 'ordinals behind a sharp',
    input: `Run #12: 5 ms
Run #13: 6 ms
Worker #3: 7 ms, 20 MB
job #14 done in 8 ms
#15 loss 0.5
`,
    chosen: 'labelled',
    series: [
      { label: 'Run', unit: 'ms', values: [5, 6] },
      { label: 'Worker #3', unit: 'ms', values: [7] },
      { label: 'Worker #3', unit: 'MB', values: [20] },
      { label: 'done', unit: 'ms', values: [8] },
      { label: 'loss', values: [0.5] },
    ],
  },
  {
    name: 'keys before tabs are no table (oha)',
    input: `Summary:
  Success rate:\t100.00%
  Total:\t1.0065 secs
  Slowest:\t0.0201 secs
  Fastest:\t0.0002 secs
  Average:\t0.0012 secs
  Requests/sec:\t40123.4567

  Total data:\t12.34 MiB
  Size/request:\t323 B

Response time histogram:
  0.000 [1]     |
  0.002 [38201] |■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
  0.004 [1205]  |■
  0.006 [120]   |

Response time distribution:
  10.00% in 0.0005 secs
  50.00% in 0.0011 secs
  99.00% in 0.0041 secs
`,
    chosen: 'labelled',
    series: [
      { label: 'Success rate', unit: '%', values: [100] },
      { label: 'Total', unit: 'secs', values: [1.0065] },
      { label: 'Slowest', unit: 'secs', values: [0.0201] },
      { label: 'Fastest', unit: 'secs', values: [0.0002] },
      { label: 'Summary Average', unit: 'secs', values: [0.0012] },
      { label: 'Requests/sec', values: [40123.4567] },
      { label: 'Total data', unit: 'MiB', values: [12.34] },
      { label: 'Size/request', unit: 'B', values: [323] },
    ],
    shown: 'Total',
  },
  {
    name: 'statistics behind points (k6)',
    input: `     data_received..................: 148 MB 2.5 MB/s
     data_sent......................: 1.0 MB 17 kB/s
     http_req_blocked...............: avg=1.92ms   min=1µs      med=5µs      max=288.73ms p(90)=11µs     p(95)=17µs
     http_req_connecting............: avg=1.01ms   min=0s       med=0s       max=166.44ms p(90)=0s       p(95)=0s
     http_req_duration..............: avg=143.14ms min=112.87ms med=136.03ms max=1.18s    p(90)=164.2ms  p(95)=177.75ms
     http_req_failed................: 0.00%  ✓ 0         ✗ 13099
     http_reqs......................: 13099  217.990921/s
     iteration_duration.............: avg=445.48ms min=413.05ms med=436.36ms max=1.48s    p(90)=464.94ms p(95)=479.66ms
     iterations.....................: 4366   72.654354/s
     vus............................: 10     min=10      max=20
`,
    chosen: 'labelled',
    series: [
      { label: 'data_received', unit: 'MB', values: [148] },
      { label: 'data_received', unit: 'MB/s', values: [2.5] },
      { label: 'data_sent', unit: 'MB', values: [1] },
      { label: 'data_sent', unit: 'kB/s', values: [17] },
      { label: 'http_req_blocked avg', unit: 'ms', values: [1.92] },
      { label: 'http_req_blocked min', unit: 'µs', values: [1] },
      { label: 'http_req_blocked med', unit: 'µs', values: [5] },
      { label: 'http_req_blocked max', unit: 'ms', values: [288.73] },
      { label: 'http_req_blocked p(90)', unit: 'µs', values: [11] },
      { label: 'http_req_blocked p(95)', unit: 'µs', values: [17] },
      { label: 'http_req_connecting avg', unit: 'ms', values: [1.01] },
      { label: 'http_req_connecting min', unit: 's', values: [0] },
    ],
    others: true,
    shown: 'data_received',
  },
  {
    name: 'steps in brackets (XGBoost)',
    input: `[0]\ttrain-logloss:0.58123\teval-logloss:0.59321
[1]\ttrain-logloss:0.49871\teval-logloss:0.51402
[2]\ttrain-logloss:0.43502\teval-logloss:0.45510
`,
    chosen: 'labelled',
    series: [
      { label: 'train-logloss', values: [0.58123, 0.49871, 0.43502] },
      { label: 'eval-logloss', values: [0.59321, 0.51402, 0.4551] },
    ],
  },
  {
    name: 'names with an apostrophe (LightGBM)',
    input: `[LightGBM] [Info] Number of positive: 212, number of negative: 357
[LightGBM] [Info] Total Bins 4548
[10]\tvalid_0's binary_logloss: 0.213456\tvalid_0's auc: 0.987654
[20]\tvalid_0's binary_logloss: 0.143456\tvalid_0's auc: 0.990654
[30]\tvalid_0's binary_logloss: 0.123456\tvalid_0's auc: 0.991654
`,
    chosen: 'labelled',
    series: [
      { label: "valid_0's binary_logloss", values: [0.213456, 0.143456, 0.123456] },
      { label: "valid_0's auc", values: [0.987654, 0.990654, 0.991654] },
    ],
    others: true,
  },
  {
    name: 'a dictionary of Python (Transformers)',
    input: `{'loss': 0.5213, 'grad_norm': 1.2034, 'learning_rate': 4.9e-05, 'epoch': 0.1}
{'loss': 0.4102, 'grad_norm': 0.9821, 'learning_rate': 4.8e-05, 'epoch': 0.2}
{'eval_loss': 0.3891, 'eval_runtime': 12.345, 'eval_samples_per_second': 81.004, 'eval_steps_per_second': 10.126, 'epoch': 0.2}
`,
    chosen: 'labelled',
    series: [
      { label: 'loss', values: [0.5213, 0.4102] },
      { label: 'grad_norm', values: [1.2034, 0.9821] },
      { label: 'learning_rate', values: [0.000049, 0.000048] },
      { label: 'epoch', values: [0.1, 0.2, 0.2] },
      { label: 'eval_loss', values: [0.3891] },
      { label: 'eval_runtime', values: [12.345] },
      { label: 'eval_samples_per_second', values: [81.004] },
      { label: 'eval_steps_per_second', values: [10.126] },
    ],
  },
  {
    name: 'blanks behind equals signs (ffmpeg)',
    input: `frame=  123 fps= 25 q=28.0 size=    1024kB time=00:00:04.12 bitrate=2036.2kbits/s speed=0.98x   \x20
frame=  148 fps= 25 q=28.0 size=    1280kB time=00:00:04.96 bitrate=2114.1kbits/s speed=0.99x   \x20
frame=  173 fps= 25 q=27.0 size=    1536kB time=00:00:05.80 bitrate=2169.5kbits/s speed=1.01x   \x20
`,
    chosen: 'labelled',
    series: [
      { label: 'frame', values: [123, 148, 173] },
      { label: 'fps', values: [25, 25, 25] },
      { label: 'q', values: [28, 28, 27] },
      { label: 'size', unit: 'kB', values: [1024, 1280, 1536] },
      { label: 'bitrate', unit: 'kbits/s', values: [2036.2, 2114.1, 2169.5] },
    ],
    shown: 'bitrate',
  },
  {
    name: 'keys with units in brackets (sysbench)',
    input: `[ 1s ] thds: 4 tps: 512.20 qps: 10263.86 (r/w/o: 7187.70/2050.78/1025.39) lat (ms,95%): 11.24 err/s: 0.00 reconn/s: 0.00
[ 2s ] thds: 4 tps: 530.11 qps: 10603.19 (r/w/o: 7422.53/2120.44/1060.22) lat (ms,95%): 10.65 err/s: 0.00 reconn/s: 0.00
[ 3s ] thds: 4 tps: 498.99 qps: 9979.82 (r/w/o: 6985.87/1995.96/997.98) lat (ms,95%): 12.08 err/s: 0.00 reconn/s: 0.00
`,
    chosen: 'labelled',
    series: [
      { label: 'thds', values: [4, 4, 4] },
      { label: 'tps', values: [512.2, 530.11, 498.99] },
      { label: 'qps', values: [10263.86, 10603.19, 9979.82] },
      { label: 'r', values: [7187.7, 7422.53, 6985.87] },
      { label: 'w', values: [2050.78, 2120.44, 1995.96] },
      { label: 'o', values: [1025.39, 1060.22, 997.98] },
      { label: 'lat', unit: 'ms', values: [11.24, 10.65, 12.08] },
      { label: 'err/s', values: [0, 0, 0] },
      { label: 'reconn/s', values: [0, 0, 0] },
    ],
    shown: 'lat',
  },
  {
    name: 'several words before a colon (Lighthouse)',
    input: `  First Contentful Paint: 1.2 s
  Largest Contentful Paint: 2.5 s
  Total Blocking Time: 150 ms
  Cumulative Layout Shift: 0.01
  Speed Index: 2.1 s
`,
    chosen: 'labelled',
    series: [
      { label: 'First Contentful Paint', unit: 's', values: [1.2] },
      { label: 'Largest Contentful Paint', unit: 's', values: [2.5] },
      { label: 'Total Blocking Time', unit: 'ms', values: [150] },
      { label: 'Cumulative Layout Shift', values: [0.01] },
      { label: 'Speed Index', unit: 's', values: [2.1] },
    ],
    shown: 'First Contentful Paint',
  },
  {
    name: 'less than a millisecond (ping of Windows)',
    input: `Pinging example.com [93.184.216.34] with 32 bytes of data:
Reply from 93.184.216.34: bytes=32 time=12ms TTL=56
Reply from 93.184.216.34: bytes=32 time<1ms TTL=56
Reply from 93.184.216.34: bytes=32 time=14ms TTL=56
Minimum = 11ms, Maximum = 14ms, Average = 12ms
`,
    chosen: 'labelled',
    series: [
      { label: 'bytes', values: [32, 32, 32] },
      { label: 'time', unit: 'ms', values: [12, 1, 14] },
      { label: 'TTL', values: [56, 56, 56] },
      { label: 'Minimum', unit: 'ms', values: [11] },
      { label: 'Maximum', unit: 'ms', values: [14] },
      { label: 'Average', unit: 'ms', values: [12] },
    ],
    shown: 'time',
  },
  {
    name: 'times behind a line of access (nginx)',
    input: `10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] "GET /api/items?page=2 HTTP/1.1" 200 1534 "-" "curl/8.5.0" rt=0.012 uct="0.000" uht="0.011" urt="0.011"
10.0.0.2 - - [02/Mar/2026:10:00:01 +0000] "POST /api/items HTTP/1.1" 201 87 "-" "Mozilla/5.0" rt=0.045 uct="0.001" uht="0.044" urt="0.044"
`,
    chosen: 'labelled',
    series: [
      { label: 'rt', values: [0.012, 0.045] },
      { label: 'uct', values: [0, 0.001] },
      { label: 'uht', values: [0.011, 0.044] },
      { label: 'urt', values: [0.011, 0.044] },
    ],
  },
  {
    name: 'numbers of processes before a line (logcat)',
    input: `03-02 10:00:00.123  1234  1250 I ActivityTaskManager: Displayed com.example.app/.MainActivity: +345ms
03-02 10:00:01.456  1234  1250 I Choreographer: Skipped 42 frames!  The application may be doing too much work on its main thread.
03-02 10:00:02.789  1234  1260 D dalvikvm: GC_CONCURRENT freed 1234K, 12% free 5678K/6400K, paused 2ms+3ms, total 25ms
`,
    chosen: 'labelled',
    series: [
      { label: 'paused', unit: 'ms', values: [2] },
      { label: 'total', unit: 'ms', values: [25] },
    ],
    others: true,
    shown: 'Displayed com.example.app/.MainActivity',
  },
  {
    name: 'microseconds behind a comma in the stamp (Zephyr)',
    input: `[00:00:01.234,567] <inf> sensor: temp 23.450000 hum 45.100000
[00:00:02.234,570] <inf> sensor: temp 23.460000 hum 45.120000
`,
    chosen: 'labelled',
    series: [
      { label: 'temp', values: [23.45, 23.46] },
      { label: 'hum', values: [45.1, 45.12] },
    ],
  },
  {
    name: 'remarks in brackets (Speedtest)',
    input: `   Speedtest by Ookla
      Server: Example - City (id: 1234)
Idle Latency:     8.12 ms   (jitter: 0.45ms, low: 7.80ms, high: 9.01ms)
    Download:   512.34 Mbps (data used: 612.3 MB)
      Upload:   101.23 Mbps (data used: 120.1 MB)
 Packet Loss:     0.0%
`,
    chosen: 'labelled',
    series: [
      { label: 'Idle Latency', unit: 'ms', values: [8.12] },
      { label: 'jitter', unit: 'ms', values: [0.45] },
      { label: 'low', unit: 'ms', values: [7.8] },
      { label: 'high', unit: 'ms', values: [9.01] },
      { label: 'Download', unit: 'Mbps', values: [512.34] },
      { label: 'data used', unit: 'MB', values: [612.3, 120.1] },
      { label: 'Upload', unit: 'Mbps', values: [101.23] },
      { label: 'Packet Loss', unit: '%', values: [0] },
    ],
    others: true,
    shown: 'Idle Latency',
  },
  {
    name: 'how long each of what a slash counts took, in a bracket (llama.cpp)',
    input: `llama_print_timings:        load time =     123.45 ms
llama_print_timings:      sample time =      12.34 ms /   100 runs   (    0.12 ms per token,  8103.73 tokens per second)
llama_print_timings: prompt eval time =     234.56 ms /     8 tokens (   29.32 ms per token,    34.11 tokens per second)
llama_print_timings:        eval time =    1234.56 ms /    99 runs   (   12.47 ms per token,    80.19 tokens per second)
llama_print_timings:       total time =    1500.00 ms /   107 tokens
`,
    chosen: 'labelled',
    series: [
      { label: 'load time', unit: 'ms', values: [123.45] },
      { label: 'sample time', unit: 'ms', values: [12.34] },
      { label: 'sample time per token', unit: 'ms', values: [0.12] },
      { label: 'sample time tokens per second', values: [8103.73] },
      { label: 'prompt eval time', unit: 'ms', values: [234.56] },
      { label: 'prompt eval time per token', unit: 'ms', values: [29.32] },
      { label: 'prompt eval time tokens per second', values: [34.11] },
      { label: 'eval time', unit: 'ms', values: [1234.56] },
      { label: 'eval time per token', unit: 'ms', values: [12.47] },
      { label: 'eval time tokens per second', values: [80.19] },
      { label: 'total time', unit: 'ms', values: [1500] },
    ],
  },
  {
    name: 'which of several, before keys with values (vLLM)',
    input: `INFO 11-30 11:00:00 [loggers.py:111] Engine 000: Avg prompt throughput: 12.3 tokens/s, Running: 2 reqs, GPU KV cache usage: 1.2%
INFO 11-30 11:00:10 [loggers.py:111] Engine 000: Avg prompt throughput: 13.3 tokens/s, Running: 3 reqs, GPU KV cache usage: 1.5%
INFO 11-30 11:00:10 [loggers.py:111] Engine 001: Avg prompt throughput: 14.3 tokens/s, Running: 4 reqs, GPU KV cache usage: 1.6%
`,
    chosen: 'labelled',
    series: [
      { label: 'Avg prompt throughput', unit: 'tokens/s', values: [12.3, 13.3, 14.3] },
      { label: 'Running', values: [2, 3, 4] },
      { label: 'GPU KV cache usage', unit: '%', values: [1.2, 1.5, 1.6] },
    ],
  },
  {
    name: 'the ranks of a training that is spread out',
    input: `rank 0: loss=0.5 acc=0.9
rank 1: loss=0.6 acc=0.8
errors 5: see below
errors 3: see below
`,
    chosen: 'labelled',
    series: [
      { label: 'loss', values: [0.5, 0.6] },
      { label: 'acc', values: [0.9, 0.8] },
      { label: 'errors', values: [5, 3] },
    ],
  },
  {
    name: 'what a server replied, before how long that took (Next.js)',
    input: ` GET /api/users/12 200 in 12ms (compile: 3ms, render: 9ms)
 GET /api/users/12 404 in 13ms (compile: 4ms, render: 8ms)
 ✓ Compiled /page in 1234ms (512 modules)
`,
    chosen: 'labelled',
    series: [
      { label: 'GET /api/users/12', unit: 'ms', values: [12, 13] },
      { label: 'compile', unit: 'ms', values: [3, 4] },
      { label: 'render', unit: 'ms', values: [9, 8] },
    ],
  },
  {
    name: 'the same with how long the reply is at the end (morgan)',
    input: `GET / 200 1.234 ms - 170
POST /users 201 3.4 ms - 17
GET / 304 0.5 ms - -
POST /users 500 2.5 ms - 27
`,
    chosen: 'labelled',
    series: [
      { label: 'GET', unit: 'ms', values: [1.234, 0.5] },
      { label: 'POST /users', unit: 'ms', values: [3.4, 2.5] },
    ],
  },
  {
    name: 'how programs ended (go test, npm, Compose)',
    input: `--- PASS: TestParse (0.12s)
FAIL example.com/parse 0.345s
exit status 2
--- PASS: TestParse (0.14s)
process didn't exit successfully (exit status: 101)
web-1 exited with code 137
Error: Process completed with exit code 1.
replied with status 503
`,
    chosen: 'labelled',
    series: [
      { label: 'TestParse', unit: 's', values: [0.12, 0.14] },
      { label: 'FAIL example.com/parse', unit: 's', values: [0.345] },
    ],
    never: ['2', '101', '137', '1', '503'],
  },
  {
    name: 'what a loop takes, how sure that is, and of how many runs (%timeit of IPython)',
    input: `The slowest run took 8.70 times longer than the fastest. This could mean that an intermediate result is being cached.
1.23 μs ± 12 ns per loop (mean ± std. dev. of 7 runs, 1,000,000 loops each)
24.3 ms ± 3.66 ms per loop (mean ± std. dev. of 3 runs, 10 loops each)
1min 5s ± 300 ms per loop (mean ± std. dev. of 7 runs, 1 loop each)
CPU times: user 2 μs, sys: 1 μs, total: 3 μs
Wall time: 5.01 μs
`,
    chosen: 'labelled',
    series: [
      { label: 'per loop', unit: 'μs', values: [1.23] },
      { label: 'per loop', unit: 'ms', values: [24.3] },
      { label: 'per loop', unit: 's', values: [65] },
      { label: 'user', unit: 'μs', values: [2] },
      { label: 'sys', unit: 'μs', values: [1] },
      { label: 'total', unit: 'μs', values: [3] },
      { label: 'Wall time', unit: 'μs', values: [5.01] },
    ],
    shown: 'per loop',
  },
  {
    name: 'whole numbers with six digits (to_markdown of pandas)',
    input: `|       count |       start |
|------------:|------------:|
| 1.23457e+06 | 1.75388e+09 |
| 1.23457e+06 | 1.75388e+09 |
`,
    chosen: 'table',
    series: [
      { label: 'count', values: [1234570, 1234570] },
      { label: 'start', values: [1753880000, 1753880000] },
    ],
  },
  {
    name: 'a frame wider than its terminal, with dots for columns and for rows (pandas)',
    input: `       revenue_total  cost_of_goods  ...   unit_price  volume_sold
0         345.584192     821.618144  ...   581.118104   364.572396
1         294.132497      28.422241  ...    39.722107  -292.456751
2        -781.908462    -257.192241  ... -1889.013246  -174.772092
..               ...            ...  ...          ...          ...
99        950.436849    1732.838487  ...  -894.564948  -618.056435

[100 rows x 9 columns]
`,
    chosen: 'table',
    series: [
      { label: 'revenue_total', values: [345.584192, 294.132497, -781.908462, 950.436849] },
      { label: 'cost_of_goods', values: [821.618144, 28.422241, -257.192241, 1732.838487] },
      { label: 'unit_price', values: [581.118104, 39.722107, -1889.013246, -894.564948] },
      { label: 'volume_sold', values: [364.572396, -292.456751, -174.772092, -618.056435] },
    ],
  },
  {
    name: 'a frame whose columns go on below (pandas)',
    input: `       revenue_total  cost_of_goods  gross_margin  \\
count       3.000000       3.000000      3.000000   
mean      -47.397258     197.616048    295.097414   
25%      -243.887983    -114.385000    169.289628   

          tax_paid   head_count  volume_sold  
count     3.000000     3.000000     3.000000  
mean    323.659858  -883.089834   -34.218816  
25%     -17.872370 -1624.057857  -233.614422  
`,
    chosen: 'table',
    series: [
      { label: 'count revenue_total', values: [3] },
      { label: 'count cost_of_goods', values: [3] },
      { label: 'count gross_margin', values: [3] },
      { label: 'mean revenue_total', values: [-47.397258] },
      { label: 'mean cost_of_goods', values: [197.616048] },
      { label: 'mean gross_margin', values: [295.097414] },
      { label: '25% revenue_total', values: [-243.887983] },
      { label: '25% cost_of_goods', values: [-114.385] },
      { label: '25% gross_margin', values: [169.289628] },
      { label: 'count tax_paid', values: [3] },
      { label: 'count head_count', values: [3] },
      { label: 'count volume_sold', values: [3] },
      { label: 'mean tax_paid', values: [323.659858] },
      { label: 'mean head_count', values: [-883.089834] },
      { label: 'mean volume_sold', values: [-34.218816] },
      { label: '25% tax_paid', values: [-17.87237] },
      { label: '25% head_count', values: [-1624.057857] },
      { label: '25% volume_sold', values: [-233.614422] },
    ],
  },
  {
    name: 'a run of more than a minute beside a short one (time of zsh)',
    input: `./sort  0.52s user 0.01s system 99% cpu 0.534 total
./sort  61.50s user 0.02s system 98% cpu 1:01.53 total
`,
    chosen: 'labelled',
    series: [
      { label: 'user', unit: 's', values: [0.52, 61.5] },
      { label: 'system', unit: 's', values: [0.01, 0.02] },
      { label: 'cpu', unit: '%', values: [99, 98] },
      { label: 'total', values: [0.534] },
      { label: 'total', unit: 's', values: [61.53] },
    ],
  },
  {
    name: 'minutes before their unit (Maven)',
    input: `[INFO] configuration ...................................... SUCCESS [ 55.123 s]
[INFO] api-war ............................................ SUCCESS [01:03 min]
[INFO] ------------------------------------------------------------------------
[INFO] Total time:  55.123 s
[INFO] Total time:  01:16 min (Wall Clock)
[INFO] Finished at: 2026-06-30T00:47:30+02:00
`,
    chosen: 'labelled',
    series: [
      { label: 'configuration SUCCESS', unit: 's', values: [55.123] },
      { label: 'api-war SUCCESS', unit: 's', values: [63] },
      { label: 'Total time', unit: 's', values: [55.123, 76] },
    ],
  },
  {
    name: 'a duration in words (RSpec, ScalaTest, Ansible, humanize)',
    input:
      'Finished in 1 minute 30.5 seconds (files took 2.5 seconds to load)\n' +
      'Run completed in 2 minutes, 6 seconds.\n' +
      'Playbook run took 0 days, 1 hours, 1 minutes, 30 seconds\n' +
      'took 1 hour and 30.50 seconds\n' +
      'took 1 second and 500 milliseconds\n' +
      'took 1 hr 5 min\n' +
      'took 1 min 30 s\n' +
      'took 45 seconds\n',
    all: ['90.5 s', '2.5 seconds', '126 s', '3690 s', '3630.5 s', '1.5 s', '3900 s', '90 s', '45 seconds'],
  },
  {
    name: 'counts of falling units that are no duration',
    input:
      'first 100 m 12 s\n' +
      'limits 1h, 30m, 10s\n' +
      'load 5 min 15 min\n' +
      'time 1 s 999 ms\n' +
      'reads 3 minutes, 4 rows\n',
    all: ['100 m', '12 s', '1 h', '30 m', '10 s', '5 min', '15 min', '1 s', '999 ms', '3 minutes', '4'],
  },
  {
    name: 'minutes and seconds at the head of a line and in it',
    input: `[00:12.345] pause 1:02.5
00:13.345 pause 1:03.5
[00:14.345] pause 59.5 s
worker [00:15.345] pause 1:00.5
`,
    chosen: 'labelled',
    series: [{ label: 'pause', unit: 's', values: [62.5, 63.5, 59.5, 60.5] }],
  },
  {
    name: 'records of three lines among titles and strokes (Catch2)',
    input: `~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
cb is a Catch v2.13.10 host application.
Run with -? for options

-------------------------------------------------------------------------------
sorting
-------------------------------------------------------------------------------
cb.cpp:8
...............................................................................

benchmark name                       samples       iterations    estimated
                                     mean          low mean      high mean
                                     std dev       low std dev   high std dev
-------------------------------------------------------------------------------
sort 1000 items                                100            13     10.062 ms\x20
                                        4.61309 us    4.31557 us    5.95733 us\x20
                                        2.74969 us     307.98 ns    6.48453 us\x20
                                                                              \x20
sum                                            100           593      9.488 ms\x20
                                        156.168 ns    154.631 ns     160.56 ns\x20
                                        12.2363 ns    4.76764 ns     25.967 ns\x20
                                                                              \x20

===============================================================================
test cases: 1 | 1 passed
assertions: - none -
`,
    chosen: 'table',
    series: [
      { label: 'sort 1000 items iterations', values: [13] },
      { label: 'sort 1000 items mean', unit: 'us', values: [4.61309] },
      { label: 'sort 1000 items low std dev', unit: 'ns', values: [307.98] },
      { label: 'sum samples', values: [100] },
      { label: 'sum estimated', unit: 'ms', values: [9.488] },
      { label: 'sum high mean', unit: 'ns', values: [160.56] },
    ],
    others: true,
    neverLabels: ['sort', 'items', 'sum', 'test cases'],
  },
];
