/** The SQL files of the routes, held against the tables that they are for. */
package io.channelsync.validate.statement;
