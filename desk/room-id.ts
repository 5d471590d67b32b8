/** The rooms of the desk by name, apart from their list: an event names one without fetching it. */
export type RoomId =
  | 'today'
  | 'threads'
  | 'note'
  | 'signals'
  | 'website'
  | 'places'
  | 'buddies'
  | 'kiosks'
  | 'team'
  | 'settings';
