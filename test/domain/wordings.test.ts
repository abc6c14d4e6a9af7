import { describe, expect, test } from '@jest/globals';
import { splitWording } from '../../src/domain/wordings/splitWording.ts';

const KNOWN = { projects: ['云溪府', 'A'], layouts: ['B1', 'C1', 'C2', '云锦三房'] };

describe('what stands behind 口径', () => {
  test.each([
    ['C1', { project: undefined, layout: 'C1', text: '' }],
    ['云溪府', { project: '云溪府', layout: undefined, text: '' }],
    ['云溪府 C1 南北通透', { project: '云溪府', layout: 'C1', text: '南北通透' }],
    ['c1户型：南北通透，得房率 80%', { project: undefined, layout: 'C1', text: '南北通透，得房率 80%' }],
    ['A C2 朝南', { project: 'A', layout: 'C2', text: '朝南' }],
    ['云锦三房 主推', { project: undefined, layout: '云锦三房', text: '主推' }],
    ['C9 南北通透', { project: undefined, layout: 'C9', text: '南北通透' }],
    ['C12 南北通透', { project: undefined, layout: 'C12', text: '南北通透' }],
    ['云溪府 低密社区', { project: '云溪府', layout: undefined, text: '低密社区' }],
    ['是什么', { project: undefined, layout: undefined, text: '是什么' }],
  ])('%s', (line, said) => {
    expect(splitWording(line, KNOWN)).toEqual(said);
  });
});
