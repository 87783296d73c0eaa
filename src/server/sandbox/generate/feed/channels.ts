import type { Channel } from '../types.ts';

export const CHANNELS = {
  headlines: { id: 'chn_0001', name: '今日要闻', category: 'news', description: '每日金融与民生要闻速览' },
  life: { id: 'chn_0002', name: '城市生活圈', category: 'news', description: '身边的政策、医疗、教育与文化' },
  views: { id: 'chn_0003', name: '财富视野', category: 'finance', description: '市场观察与资产配置' },
  shelf: { id: 'chn_0004', name: '产品货架', category: 'finance', description: '在售存款、理财、基金与保险' },
  english: {
    id: 'chn_0005',
    name: 'Wealth Notes',
    category: 'finance',
    description: 'For our English-speaking customers',
  },
  benefits: { id: 'chn_0006', name: '权益优惠', category: 'service', description: '信用卡与会员权益活动' },
  desk: {
    id: 'chn_0007',
    name: '网点与手机银行',
    category: 'service',
    description: '业务办理指南与服务通知',
  },
  insurance: {
    id: 'chn_0008',
    name: '保险课堂',
    category: 'service',
    description: '投保、保全与理赔一看就懂',
  },
} as const satisfies Record<string, Channel>;

export type ChannelKey = keyof typeof CHANNELS;
