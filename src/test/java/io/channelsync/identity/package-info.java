/** Databases that are not what they were: rebuilt, restored, cloned, away for a month, written to while rows move. */
package io.channelsync.identity;
