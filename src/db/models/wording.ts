import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Wording } from '../../domain/wording.ts';

/** A version of a published text (R2.2.3). */
export class WordingModel extends Model<
  InferAttributes<WordingModel>,
  InferCreationAttributes<WordingModel>
> {
  declare id: Wording['id'];
  declare projectId: Wording['projectId'];
  declare layout: Wording['layout'];
  /** The layout, or nothing for the project's own: a unique index takes no null. */
  declare layoutKey: string;
  declare number: Wording['number'];
  declare text: Buffer;
  declare state: Wording['state'];
  declare proposedById: Wording['proposedById'];
  declare approvedById: Wording['approvedById'];
  declare at: Wording['at'];
  declare version: Wording['version'];

  static readonly table = 'wording';
  static readonly columns: ModelAttributes<WordingModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    layout: { type: DataTypes.STRING(40), allowNull: true },
    layoutKey: { type: DataTypes.STRING(40), field: 'layout_key', allowNull: false },
    number: { type: DataTypes.INTEGER, allowNull: false },
    text: { type: DataTypes.BLOB('medium'), allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    proposedById: { type: DataTypes.CHAR(36), field: 'proposed_by_id', allowNull: false },
    approvedById: { type: DataTypes.CHAR(36), field: 'approved_by_id', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
