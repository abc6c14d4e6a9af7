import type { ImportColumn } from './importColumn.ts';

/** Where a home is, in one column or several. */
export const PLACE_COLUMNS: readonly ImportColumn[] = [
  { field: 'project', names: ['项目', 'project', '项目代号'] },
  { field: 'building', names: ['楼栋', 'building', '栋', '栋号', '楼号', '幢号', '楼幢'] },
  { field: 'entrance', names: ['单元', 'entrance', '单元号'] },
  { field: 'unit', names: ['房号', 'unit', '室号', '房间号', '房源', '房屋编号', 'room', 'room no'] },
];
