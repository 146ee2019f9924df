package org.rightsdesk.documents.jpeg2000;

/**
 * What a code stream says of one of its components.
 *
 * @param depth the bits of a sample
 * @param signed whether samples are counted from the middle of their range
 * @param across of how many columns of the picture one is stored
 * @param down of how many rows of the picture one is stored
 */
record Component(int depth, boolean signed, int across, int down) {}
