import type { Project, Team } from '../../domain/company.ts';
import type { Period } from '../../domain/values.ts';

export interface ReportRequest {
  readonly project: Project;
  /** Only this team, or the whole project. */
  readonly team: Team | null;
  /** Only these people: one's own figures. */
  readonly memberIds?: readonly string[];
  readonly period: Period;
  /** The present day in the project's zone. */
  readonly today: string;
  readonly now: Date;
}
