/** The routes folder as it was written: routes, SQL and specs, each piece knowing its file and line. */
package io.channelsync.validate.folder;
