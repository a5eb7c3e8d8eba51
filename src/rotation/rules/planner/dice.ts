/**
 * Chance that can be repeated: the same seed throws the same numbers (sfc32 of PractRand, a small
 * counter-based generator: https://pracrand.sourceforge.net/RNG_engines.txt).
 */
export class Dice {
  private a = 0;
  private b = 0;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.c = seed | 0;
    for (let round = 0; round < 16; round += 1) this.bits();
  }

  private bits(): number {
    const result = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return result;
  }

  /** From 0 up to 1. */
  share(): number {
    return (this.bits() >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `sides`. */
  below(sides: number): number {
    return Math.floor(this.share() * sides);
  }

  shuffle(items: Int32Array): void {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      const held = items[last]!;
      items[last] = items[other]!;
      items[other] = held;
    }
  }
}
