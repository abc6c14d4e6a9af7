import type { Orientation } from '../../customer.ts';

/** Both directions before one: 南北通透 is not 南. */
export const ORIENTATION_WORDS: readonly (readonly [Orientation, string])[] = [
  ['southNorth', '南北通透?|南北向|南北朝向|north[- ]south|south[- ]north'],
  ['eastWest', '东西向|东西朝向|east[- ]west'],
  ['south', '朝南|南向|向南|正南|全南|south[- ]facing|facing south'],
  ['north', '朝北|北向|向北|north[- ]facing|facing north'],
  ['east', '朝东|东向|向东|east[- ]facing|facing east'],
  ['west', '朝西|西向|向西|west[- ]facing|facing west'],
];
