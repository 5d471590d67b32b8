import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addRegion,
  addTheme,
  OPTIONAL_ROOMS,
  putThemeAway,
  removeRegion,
  renameTheme,
  setTerm,
  startSmall,
  switchRoom,
} from '../../../src/core/desk/settings-commands.ts';
import { settingsKind, type Settings } from '../../../src/core/desk/settings.ts';

const now = settingsKind.empty;
const labels = (settings: Settings | null): string[] =>
  (settings?.themes ?? []).map(({ label }) => label);

describe('what colleagues do with the settings', () => {
  test('a theme keeps its id whatever it is called', () => {
    const renamed = renameTheme('thuis', 'Niet (meer) naar school', 'Thuiszitten')(now);
    assert.equal(renamed?.themes[0]?.id, 'thuis');
    assert.equal(renamed.themes[0].label, 'Thuiszitten');
    assert.equal(renameTheme('thuis', 'Niet (meer) naar school', 'Thuis')(renamed), null);
    assert.equal(renameTheme('thuis', 'iets', 'Thuiszitten')(renamed), renamed, 'its own work');
    assert.equal(renameTheme('thuis', 'Thuiszitten', 'gezin')(renamed), null, 'taken');
    assert.equal(renameTheme('nergens', '', 'x')(now), null);
  });

  test('a theme is added once, put away and offered again', () => {
    const added = addTheme('x1', 'Overstap')(now);
    assert.equal(labels(added).at(-1), 'Overstap');
    assert.equal(addTheme('x1', 'Overstap')(added ?? now), added, 'its own work');
    assert.equal(addTheme('x2', 'overstap')(added ?? now), null, 'the same by another name');
    const away = putThemeAway('x1', true)(added ?? now);
    assert.equal(away?.themes.at(-1)?.away, true);
    assert.deepEqual(putThemeAway('x1', false)(away), added);
    const full = Array.from({ length: 30 }, (_, i) => addTheme(`n${i}`, `Thema ${i}`));
    const many = full.reduce((settings, add) => add(settings) ?? settings, now);
    assert.equal(many.themes.length, 40);
    assert.ok(settingsKind.parse(many), 'the schema agrees');
  });

  test('regions, terms and rooms', () => {
    const region = addRegion('Zuid')(now) ?? now;
    assert.deepEqual(addRegion('Zuid')(region), region);
    assert.deepEqual(removeRegion('Zuid')(region), now);
    const shorter = setTerm('youth', 90, 30)(now);
    assert.equal(shorter?.retention.youth, 30);
    assert.equal(setTerm('youth', 90, 60)(shorter), null, 'a colleague was first');
    const small = startSmall(now) ?? now;
    assert.deepEqual(small.rooms, []);
    for (const id of OPTIONAL_ROOMS) {
      const on = switchRoom(id, true)(small) ?? now;
      assert.deepEqual(on.rooms, [id]);
      assert.deepEqual(switchRoom(id, false)(on), small);
    }
    for (const settings of [region, shorter, small]) assert.ok(settingsKind.parse(settings));
  });
});
