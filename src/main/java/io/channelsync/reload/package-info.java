/** Saved edits of routes, statements, settings and channels take effect while the daemon runs, as a whole or not at all. */
package io.channelsync.reload;
