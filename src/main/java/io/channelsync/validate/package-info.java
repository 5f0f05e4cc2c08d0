/** What can be found wrong in the routes folder without touching a database. */
package io.channelsync.validate;
