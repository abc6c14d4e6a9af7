import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Filing } from '../../domain/filing.ts';

/** A distribution company tells that it will bring somebody; found by keyed hashes of what is known of the phone. */
export class FilingModel extends Model<InferAttributes<FilingModel>, InferCreationAttributes<FilingModel>> {
  declare id: Filing['id'];
  declare projectId: Filing['projectId'];
  declare channelCompany: Filing['channelCompany'];
  declare agent: Buffer | null;
  declare name: Buffer;
  declare phone: Buffer;
  declare endsHash: Buffer;
  declare number: Buffer | null;
  declare filedAt: Filing['filedAt'];
  declare visitAt: Filing['visitAt'];
  declare protectedUntil: Filing['protectedUntil'];
  declare state: Filing['state'];
  declare fault: Filing['fault'];
  declare customerId: Filing['customerId'];
  declare confirmedAt: Filing['confirmedAt'];
  declare byId: Filing['byId'];
  declare version: Filing['version'];

  static readonly table = 'filing';
  static readonly columns: ModelAttributes<FilingModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    channelCompany: { type: DataTypes.STRING(200), field: 'channel_company', allowNull: false },
    agent: { type: DataTypes.BLOB('medium'), allowNull: true },
    name: { type: DataTypes.BLOB('medium'), allowNull: false },
    phone: { type: DataTypes.BLOB('medium'), allowNull: false },
    endsHash: { type: DataTypes.STRING(16, true), field: 'ends_hash', allowNull: false },
    number: { type: DataTypes.BLOB('medium'), allowNull: true },
    filedAt: { type: DataTypes.DATE(3), field: 'filed_at', allowNull: false },
    visitAt: { type: DataTypes.DATE(3), field: 'visit_at', allowNull: true },
    protectedUntil: { type: DataTypes.DATE(3), field: 'protected_until', allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    fault: { type: DataTypes.STRING(12), allowNull: true },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: true },
    confirmedAt: { type: DataTypes.DATE(3), field: 'confirmed_at', allowNull: true },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
