-- The readings of some places had large kana for small ones: 行田市 was ぎようだし. They are those of readings.csv.
update region set reading = 'しょうないまち' where code = '06428';
update region set reading = 'なかのじょうまち' where code = '10421';
update region set reading = 'ぎょうだし' where code = '11206';
update region set reading = 'ほんじょうし' where code = '11211';
update region set reading = 'はにゅうし' where code = '11216';
update region set reading = 'くじゅうくりまち' where code = '12403';
update region set reading = 'おんじゅくまち' where code = '12443';
update region set reading = 'きょなんまち' where code = '12463';
update region set reading = 'りゅうおうちょう' where code = '25384';
update region set reading = 'しじょうなわてし' where code = '27229';
update region set reading = 'こうりょうちょう' where code = '29426';
update region set reading = 'そうじゃし' where code = '33208';
update region set reading = 'しんじょうそん' where code = '33586';
update region set reading = 'ちゃたんちょう' where code = '47326';
