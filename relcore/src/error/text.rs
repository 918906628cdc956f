//! What an error says.

use std::{error, fmt};

use super::{Context, Details, Error, ErrorKind, FollowedKey};
use crate::meta;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { context, kind, column, row, key, source, is_said_by_source } = &*self.details;
        if let Some(context) = context {
            write_context(f, context)?;
        }
        if let Some(column) = column {
            write!(f, "column `{}`", column.name)?;
            if column.name != column.field {
                write!(f, " (field `{}`)", column.field)?;
            }
            f.write_str(": ")?;
        }
        write_row(f, row)?;
        match (kind, source) {
            (ErrorKind::Null, _) => f.write_str("is null, but the field is not an `Option`"),
            (ErrorKind::Missing, _) => write_missing(f, context.as_ref(), key.as_ref()),
            (ErrorKind::Several, _) => write_several(f, key.as_ref()),
            (ErrorKind::Unasked, _) => write_unasked(f, context.as_ref()),
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) if *is_said_by_source => {
                write_sources(f, &**source)
            }
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) => source.fmt(f),
            (ErrorKind::Statement | ErrorKind::Decode, None) => f.write_str("failed"),
        }
    }
}

/// ``following `orders` of `Customer`: reading `Order` (table `orders`): ``
fn write_context(f: &mut fmt::Formatter<'_>, context: &Context) -> fmt::Result {
    if let Some((collection, relation)) = context.relation {
        write!(f, "following `{}` of `{collection}`: ", relation.name)?;
    }
    write!(f, "reading `{}` (table `{}`): ", context.collection, context.table)
}

/// ``in the row `id` = 7: ``
fn write_row(f: &mut fmt::Formatter<'_>, row: &[(&str, String)]) -> fmt::Result {
    for (at, (column, value)) in row.iter().enumerate() {
        write!(f, "{} `{column}` = {}", if at == 0 { "in the row" } else { "," }, in_short(value))?;
    }
    f.write_str(if row.is_empty() { "" } else { ": " })
}

fn write_several(f: &mut fmt::Formatter<'_>, key: Option<&FollowedKey>) -> fmt::Result {
    f.write_str("one row was expected, but the key")?;
    write_key(f, key)?;
    f.write_str(" found several")
}

/// The driver's error with what it has from others.
fn write_sources(f: &mut fmt::Formatter<'_>, error: &(dyn error::Error + 'static)) -> fmt::Result {
    write!(f, "{error}")?;
    let mut sources = std::iter::successors(error.source(), |error| error.source());
    sources.try_for_each(|source| write!(f, ": {source}"))
}

/// Names both ends: the foreign key that has a value, and the key that has no such row.
fn write_missing(f: &mut fmt::Formatter<'_>, context: Option<&Context>, key: Option<&FollowedKey>) -> fmt::Result {
    let Some((context, (source, relation))) = context.and_then(|context| Some((context, context.relation?))) else {
        return f.write_str("no such row");
    };
    f.write_str("no row whose ")?;
    write_columns(f, context.collection, relation.target_key)?;
    f.write_str(" is the ")?;
    write_columns(f, source, relation.foreign_key)?;
    write_key(f, key)?;
    match key {
        Some((_, 1)) => f.write_str("; one more leads nowhere")?,
        Some((_, more @ 2..)) => write!(f, "; {more} more lead nowhere")?,
        _ => {}
    }
    let is_number = |value: &Option<String>| value.as_ref().is_some_and(|value| value.parse::<i128>().is_ok());
    match key {
        Some((values, _)) if !values.iter().all(is_number) => {
            f.write_str(" (the database decides which keys are equal: see `relcore::databases`)")
        }
        _ => Ok(()),
    }
}

/// The most letters that are shown of a value.
const MOST_SHOWN: usize = 64;

/// ` 7`, or ` (7, 'a')`, as far as the values are known.
fn write_key(f: &mut fmt::Formatter<'_>, key: Option<&FollowedKey>) -> fmt::Result {
    let known: Option<Vec<_>> = key.and_then(|(values, _)| values.iter().map(Option::as_deref).collect());
    match known.as_deref() {
        None | Some([]) => Ok(()),
        Some([value]) => write!(f, " {}", in_short(value)),
        Some(values) => write!(f, " ({})", values.iter().map(|value| in_short(value)).collect::<Vec<_>>().join(", ")),
    }
}

/// A value that is not too long to be read in an error.
fn in_short(shown: &str) -> String {
    if shown.chars().count() <= MOST_SHOWN {
        return shown.to_owned();
    }
    shown.chars().take(MOST_SHOWN).chain(['…']).collect()
}

/// Names both ends: the column of the row, and the key whose values were asked for.
fn write_unasked(f: &mut fmt::Formatter<'_>, context: Option<&Context>) -> fmt::Result {
    f.write_str("the row was not asked for")?;
    let Some((context, (source, relation))) = context.and_then(|context| Some((context, context.relation?))) else {
        return Ok(());
    };
    let through = relation.through.map(|through| through.collection().name);
    // Of several hops the row is of the first one's table, or of the target's.
    let (hop, end, asked_of) = match (relation.hops, through) {
        ([_, hop], Some(link)) if context.collection != link => (hop, context.collection, link),
        ([hop, ..], _) => (hop, context.collection, source),
        ([], _) => return Ok(()),
    };
    f.write_str(": its ")?;
    write_columns(f, end, hop.to)?;
    f.write_str(" is none of the ")?;
    write_columns(f, asked_of, hop.from)?;
    f.write_str(" that were (the database and the type of the key disagree: see `relcore::databases`)")
}

/// `Order.customer_id`, or `Order.(tenant_id, customer_id)`.
fn write_columns(f: &mut fmt::Formatter<'_>, collection: &str, columns: &[&meta::ColumnMeta]) -> fmt::Result {
    let fields: Vec<_> = columns.iter().map(|column| column.field).collect();
    match &fields[..] {
        [field] => write!(f, "`{collection}.{field}`"),
        fields => write!(f, "`{collection}.({})`", fields.join(", ")),
    }
}
