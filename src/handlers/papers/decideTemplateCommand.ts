import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { decideTemplate } from './decideTemplate.ts';

/** The buttons of a version of a template: into use, or out of it (R2.3.1). */
export const decideTemplateCommand = defineCommand({
  name: 'template.decide',
  allow: 'template:approve',
  fields: {
    template: field.text({ required: true, max: 40, inForm: false }),
    action: field.choice('templateAction', ['approve', 'retire'], { required: true, inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, repos } = context;
    const template = await repos.papers.template(input.template);
    return template === undefined
      ? refused(m.paper.gone)
      : await decideTemplate(context, template, input.action);
  },
});
