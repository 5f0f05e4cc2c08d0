/** Number sequences and how numbers are written. */
package io.channelsync.number;
