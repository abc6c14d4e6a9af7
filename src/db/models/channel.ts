import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Channel } from '../../domain/company.ts';

/** A conversation that receives reports, complaints, approvals or alarms. */
export class ChannelModel extends Model<
  InferAttributes<ChannelModel>,
  InferCreationAttributes<ChannelModel>
> {
  declare id: Channel['id'];
  declare platform: Channel['platform'];
  declare workspace: Channel['workspace'];
  declare address: Channel['address'];
  declare projectId: Channel['projectId'];
  declare teamId: Channel['teamId'];
  declare purposes: Channel['purposes'];
  declare locale: Channel['locale'];
  declare version: Channel['version'];

  static readonly table = 'channel';
  static readonly columns: ModelAttributes<ChannelModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    platform: { type: DataTypes.STRING(10), allowNull: false },
    workspace: { type: DataTypes.STRING(100), allowNull: false },
    address: { type: DataTypes.STRING(190), allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: true },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    purposes: { type: DataTypes.JSON, allowNull: false },
    locale: { type: DataTypes.STRING(10), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
