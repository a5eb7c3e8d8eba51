import { isBeyond, limits, networkOf } from './limits.ts';

describe('a limit', () => {
  it('lets through as many as it says, and not one more', () => {
    expect(isBeyond('CODE_FOR_ADDRESS', limits.CODE_FOR_ADDRESS.most)).toBe(false);
    expect(isBeyond('CODE_FOR_ADDRESS', limits.CODE_FOR_ADDRESS.most + 1)).toBe(true);
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:DB8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:db8:0:1:bbbb:cccc:dddd:eeee', '2001:db8:0:1'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
