import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { MadePaper } from '../../domain/papers/madePaper.ts';

/** A paper that was filled in for somebody (R2.3.1). */
export class MadePaperModel extends Model<
  InferAttributes<MadePaperModel>,
  InferCreationAttributes<MadePaperModel>
> {
  declare id: MadePaper['id'];
  declare kind: MadePaper['kind'];
  declare subscriptionId: MadePaper['subscriptionId'];
  declare templateId: MadePaper['templateId'];
  declare memberId: MadePaper['memberId'];
  declare at: MadePaper['at'];
  declare fileId: MadePaper['fileId'];
  declare filesGoneAt: MadePaper['filesGoneAt'];
  declare version: MadePaper['version'];

  static readonly table = 'made_paper';
  static readonly columns: ModelAttributes<MadePaperModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(16), allowNull: false },
    subscriptionId: { type: DataTypes.CHAR(36), field: 'subscription_id', allowNull: false },
    templateId: { type: DataTypes.CHAR(36), field: 'template_id', allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    fileId: { type: DataTypes.STRING(64), field: 'file_id', allowNull: false },
    filesGoneAt: { type: DataTypes.DATE(3), field: 'files_gone_at', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
