import { listFlags, TongCommand } from '../../base-command.ts';
import { configFolder } from '../../session/folders.ts';
import { listProfiles } from '../../session/profiles.ts';
import { profilesTable } from '../../views/profile.ts';

export default class ProfileList extends TongCommand {
  static override summary = 'List the profiles; a star marks the current one.';
  static override examples = ['<%= config.bin %> profile list', '<%= config.bin %> profile list --json'];
  static override flags = { ...listFlags };

  async run(): Promise<void> {
    await this.parse(ProfileList);
    const items = listProfiles(configFolder(process.env));
    await this.list({ items }, () => profilesTable(items, this.lang));
  }
}
