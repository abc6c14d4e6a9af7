import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Unit } from '../../domain/unit.ts';

/** One home for sale (R2.2.1). */
export class UnitModel extends Model<InferAttributes<UnitModel>, InferCreationAttributes<UnitModel>> {
  declare id: Unit['id'];
  declare projectId: Unit['projectId'];
  declare buildingId: Unit['buildingId'];
  declare key: Unit['key'];
  declare entrance: Unit['entrance'];
  declare room: Unit['room'];
  declare floor: Unit['floor'];
  declare stack: Unit['stack'];
  declare layout: Unit['layout'];
  declare rooms: Unit['rooms'];
  declare halls: Unit['halls'];
  declare baths: Unit['baths'];
  declare builtArea: Unit['builtArea'];
  declare innerArea: Unit['innerArea'];
  declare orientation: Unit['orientation'];
  declare decoration: Unit['decoration'];
  declare listPrice: Unit['listPrice'];
  declare floorPrice: Unit['floorPrice'];
  declare filedPrice: Unit['filedPrice'];
  declare state: Unit['state'];
  declare stateAt: Unit['stateAt'];
  declare stateReason: Buffer | null;
  declare photoIds: Unit['photoIds'] | null;
  declare planIds: Unit['planIds'] | null;
  declare settledAt: Unit['settledAt'];
  declare enteredAt: Unit['enteredAt'];
  declare entryDueAt: Unit['entryDueAt'];
  declare enteredLate: Unit['enteredLate'];
  declare createdById: Unit['createdById'];
  declare version: Unit['version'];

  static readonly table = 'unit';
  static readonly columns: ModelAttributes<UnitModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    buildingId: { type: DataTypes.CHAR(36), field: 'building_id', allowNull: false },
    key: { type: DataTypes.STRING(40), field: 'unit_key', allowNull: false },
    entrance: { type: DataTypes.STRING(10), allowNull: true },
    room: { type: DataTypes.STRING(10), allowNull: false },
    floor: { type: DataTypes.INTEGER, allowNull: false },
    stack: { type: DataTypes.INTEGER, allowNull: false },
    layout: { type: DataTypes.STRING(40), allowNull: true },
    rooms: { type: DataTypes.INTEGER, allowNull: true },
    halls: { type: DataTypes.INTEGER, allowNull: true },
    baths: { type: DataTypes.INTEGER, allowNull: true },
    builtArea: { type: DataTypes.INTEGER, field: 'built_area', allowNull: true },
    innerArea: { type: DataTypes.INTEGER, field: 'inner_area', allowNull: true },
    orientation: { type: DataTypes.STRING(12), allowNull: true },
    decoration: { type: DataTypes.STRING(10), allowNull: true },
    listPrice: { type: DataTypes.BIGINT, field: 'list_price', allowNull: true },
    floorPrice: { type: DataTypes.BIGINT, field: 'floor_price', allowNull: true },
    filedPrice: { type: DataTypes.BIGINT, field: 'filed_price', allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    stateAt: { type: DataTypes.DATE(3), field: 'state_at', allowNull: false },
    stateReason: { type: DataTypes.BLOB('medium'), field: 'state_reason', allowNull: true },
    photoIds: { type: DataTypes.JSON, field: 'photo_ids', allowNull: true },
    planIds: { type: DataTypes.JSON, field: 'plan_ids', allowNull: true },
    settledAt: { type: DataTypes.DATE(3), field: 'settled_at', allowNull: false },
    enteredAt: { type: DataTypes.DATE(3), field: 'entered_at', allowNull: false },
    entryDueAt: { type: DataTypes.DATE(3), field: 'entry_due_at', allowNull: false },
    enteredLate: { type: DataTypes.BOOLEAN, field: 'entered_late', allowNull: false },
    createdById: { type: DataTypes.CHAR(36), field: 'created_by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
