/** What the tests of the median's room share: seeded numbers, and oracles that know nothing of heaps. */

/** Uniform in 0…1, the same for the same seed. Source: G. Marsaglia, "Xorshift RNGs" (2003). */
export function seeded(seed: number): () => number {
  let bits = Math.imul(seed, 0x9e3779b9) | 1;
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 2 ** 32;
  };
}

/** Kinds of number lists that heaps and selections meet, each a function of length and seed. */
export const kinds: Readonly<Record<string, (length: number, seed: number) => number[]>> = {
  uniform: (length, seed) => list(length, seeded(seed)),
  'with many equal': (length, seed) => list(length, roundedTo(seeded(seed), 5)),
  'all equal': length => list(length, () => 7),
  ascending: length => list(length, i => i),
  descending: length => list(length, i => -i),
  'a sawtooth': length => list(length, i => i % 97),
  'an organ pipe': length => list(length, i => Math.min(i, length - i)),
  'a random walk': (length, seed) => {
    const random = seeded(seed);
    let at = 0;
    return list(length, () => {
      at += random() - 0.5;
      return at;
    });
  },
  'closing in on its middle': (length, seed) => {
    const random = seeded(seed);
    return list(length, i => (random() - 0.5) * 2 ** (-i / 30));
  },
  'in clusters of any place and width': (length, seed) => {
    const random = seeded(seed);
    let [centre, width, left] = [0, 1, 0];
    return list(length, () => {
      if (left-- === 0)
        [centre, width, left] = [random() * 10, 10 ** (-4 * random()), Math.floor(30 + random() * 200)];
      return centre + (random() - 0.5) * width;
    });
  },
  'of every magnitude and sign': (length, seed) => {
    const random = seeded(seed);
    return list(length, () => (random() - 0.5) * 2 ** Math.floor(random() * 2000 - 1000));
  },
};

export function list(length: number, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function roundedTo(random: () => number, values: number): () => number {
  return () => Math.floor(random() * values);
}

export function sorted(nums: ArrayLike<number>): number[] {
  return Array.from(nums).sort((a, b) => a - b);
}

/** The median by sorting; halves are taken before the sum where the sum would overflow. */
export function medianOf(nums: ArrayLike<number>): number | undefined {
  return medianOfSorted(sorted(nums));
}

export function medianOfSorted(order: ArrayLike<number>): number | undefined {
  const high = order[order.length >> 1];
  const low = order[(order.length - 1) >> 1];
  if (low === undefined || high === undefined) return undefined;
  if (low === high) return low;
  return Number.isFinite(low + high) ? (low + high) / 2 : low / 2 + high / 2;
}

/** Indexes whose number does not stand in heap order below its parent. */
export function outOfOrder(
  half: ArrayLike<number>,
  isOrdered: (parent: number, child: number) => boolean,
): number[] {
  return Array.from(half, (num, i) => ({ num, i, parent: half[(i - 1) >> 1] ?? num }))
    .filter(({ i, parent, num }) => i > 0 && !isOrdered(parent, num))
    .map(({ i }) => i);
}

/** How many numbers of a sorted list are smaller. */
export function rankIn(order: readonly number[], num: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] as number) < num) low = middle + 1;
    else high = middle;
  }
  return low;
}
