import type { Problems } from '../../en/problems.ts';
import { sentences } from './sentences.ts';

const title = '设置无法使用';

/** What is wrong with the settings file. */
export const settings: Problems = {
  'settings-unreadable': sentences(['file', 'code'], ({ file, code }) => ({
    title,
    detail: `无法读取 ${file} 中的设置（${code}）。`,
    nextSteps: ['检查该文件及其文件夹归谁所有。'],
  })),
  'settings-newer': sentences(['file'], ({ file }) => ({
    title,
    detail: `${file} 中的设置由更新版本的 tong 写入。`,
    nextSteps: ['升级 tong，或将 TONG_CONFIG_DIR 指向另一个文件夹。'],
  })),
  'settings-broken': sentences(['file'], ({ file }) => ({
    title,
    detail: `${file} 中的设置不是 tong 写入的内容。`,
    nextSteps: ['手动修复该文件。', '或用 tong profile set 重新建立环境：损坏的文件会保留在旁边。'],
  })),
  'settings-not-written': sentences(['file', 'code'], ({ file, code }) => ({
    title,
    detail: `无法写入 ${file}（${code}）。`,
    nextSteps: ['检查文件夹归谁所有、磁盘是否已满。'],
  })),
};
