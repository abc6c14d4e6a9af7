import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Defect } from '../../domain/handovers/defect.ts';

/** What was found wrong with a home (整改). */
export class DefectModel extends Model<InferAttributes<DefectModel>, InferCreationAttributes<DefectModel>> {
  declare id: Defect['id'];
  declare ref: Defect['ref'];
  declare contractId: Defect['contractId'];
  declare customerId: Defect['customerId'];
  declare projectId: Defect['projectId'];
  declare item: Defect['item'];
  declare text: Buffer;
  declare photos: Defect['photos'] | null;
  declare owner: Defect['owner'];
  declare ownerId: Defect['ownerId'];
  declare dueDay: Defect['dueDay'];
  declare state: Defect['state'];
  declare at: Defect['at'];
  declare madeById: Defect['madeById'];
  declare fixedDay: Defect['fixedDay'];
  declare recheckedDay: Defect['recheckedDay'];
  declare reopened: Defect['reopened'];
  declare note: Buffer | null;
  declare version: Defect['version'];

  static readonly table = 'defect';
  static readonly columns: ModelAttributes<DefectModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    ref: { type: DataTypes.INTEGER, allowNull: false },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    item: { type: DataTypes.STRING(60), allowNull: true },
    text: { type: DataTypes.BLOB('medium'), allowNull: false },
    photos: { type: DataTypes.JSON, allowNull: true },
    owner: { type: DataTypes.STRING(60), allowNull: false },
    ownerId: { type: DataTypes.CHAR(36), field: 'owner_id', allowNull: true },
    dueDay: { type: DataTypes.DATEONLY, field: 'due_day', allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    madeById: { type: DataTypes.CHAR(36), field: 'made_by_id', allowNull: false },
    fixedDay: { type: DataTypes.DATEONLY, field: 'fixed_day', allowNull: true },
    recheckedDay: { type: DataTypes.DATEONLY, field: 'rechecked_day', allowNull: true },
    reopened: { type: DataTypes.INTEGER, allowNull: false },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
