import * as zlib from 'node:zlib';
import { useNative } from '../../watch/journal/crc32';

// Node has it from 20.15 on; what else runs extension hosts may not.
if ('crc32' in zlib) useNative((bytes, before) => zlib.crc32(bytes, before));
