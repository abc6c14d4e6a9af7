import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Member } from '../../domain/company.ts';

/** A person of the company. */
export class MemberModel extends Model<InferAttributes<MemberModel>, InferCreationAttributes<MemberModel>> {
  declare id: Member['id'];
  declare name: Member['name'];
  declare role: Member['role'];
  declare locale: Member['locale'];
  declare active: Member['active'];
  declare quiet: Member['quiet'];
  declare version: Member['version'];

  static readonly table = 'member';
  static readonly columns: ModelAttributes<MemberModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    name: { type: DataTypes.STRING(100), allowNull: false },
    role: { type: DataTypes.STRING(20), allowNull: false },
    locale: { type: DataTypes.STRING(10), allowNull: false },
    active: { type: DataTypes.BOOLEAN, allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
    quiet: { type: DataTypes.JSON, allowNull: true },
  };
}
