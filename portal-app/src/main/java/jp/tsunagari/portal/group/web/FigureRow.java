package jp.tsunagari.portal.group.web;

import jp.tsunagari.portal.initiative.web.Figure;

/**
 * A figure in a table.
 *
 * @param letter of the group
 * @param title of the initiative
 */
record FigureRow(String letter, String title, String address, Figure figure) {}
