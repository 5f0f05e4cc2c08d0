/** What becomes of an edit that went wrong by a character or by a line. */
package io.channelsync.validate.damage;
