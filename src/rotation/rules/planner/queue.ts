/** A binary heap of hosts by distance; a host may be in it more than once, the least comes first. */
export class Queue {
  private readonly keys: number[] = [];
  private readonly hosts: number[] = [];

  clear(): void {
    this.keys.length = 0;
    this.hosts.length = 0;
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  push(key: number, host: number): void {
    const { keys, hosts } = this;
    let at = keys.length;
    keys.push(key);
    hosts.push(host);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[at] = keys[above]!;
      hosts[at] = hosts[above]!;
      at = above;
    }
    keys[at] = key;
    hosts[at] = host;
  }

  /** Takes out the host with the least key. */
  pop(): number {
    const { keys, hosts } = this;
    const first = hosts[0]!;
    const key = keys.pop()!;
    const host = hosts.pop()!;
    const count = keys.length;
    if (count === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && keys[below + 1]! < keys[below]!) below += 1;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      hosts[at] = hosts[below]!;
      at = below;
    }
    keys[at] = key;
    hosts[at] = host;
    return first;
  }
}
